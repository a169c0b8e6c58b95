import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'
import { queryClient } from '../queries'
import type { SalesStep } from './drafts'

/** The last so many steps, the running one included. */
export const sales = (step: SalesStep, count: number) =>
  queryOptions({
    queryKey: ['sales', 'series', step, count],
    queryFn: async ({ signal }) => {
      const to = Date.now()
      const from = to - count * STEP_MILLIS[step]
      const query = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), step }
      return (await unwrap(api.GET('/api/v1/analytics/sales', { params: { query }, signal }))).items
    },
  })

export const salesSummary = (hours: number) =>
  queryOptions({
    queryKey: ['sales', 'summary', hours],
    queryFn: ({ signal }) => {
      const to = Date.now()
      const query = { from: new Date(to - hours * STEP_MILLIS.hour).toISOString(), to: new Date(to).toISOString() }
      return unwrap(api.GET('/api/v1/analytics/summary', { params: { query }, signal }))
    },
  })

export const STEP_MILLIS: Record<SalesStep, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

export const salesChanged = () => queryClient.invalidateQueries({ queryKey: ['sales'] })
