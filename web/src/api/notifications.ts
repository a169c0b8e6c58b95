import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from './client'
import { after, nextCursor, queryClient } from './queries'
import type { NotificationPreference } from './shop/model'

export const notifications = infiniteQueryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/notifications', { params: { query: { limit: 25, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const notificationPreferences = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/notification-preferences', { signal }))).items,
})

export const mailbox = infiniteQueryOptions({
  queryKey: ['mailbox'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/mailbox', { params: { query: { limit: 50, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const mail = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/mailbox/{id}', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  })

export async function markRead(id: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/notifications/{id}/read', { params: { path: { id } } }))
  await notificationsChanged()
}

export async function markAllRead(): Promise<void> {
  await unwrap(api.PUT('/api/v1/notifications/read', {}))
  await notificationsChanged()
}

export async function setPreferences(items: NotificationPreference[]): Promise<void> {
  const changed = await unwrap(api.PUT('/api/v1/notification-preferences', { body: { items } }))
  queryClient.setQueryData(notificationPreferences.queryKey, changed.items)
}

export const notificationsChanged = () => queryClient.invalidateQueries({ queryKey: notifications.queryKey })
