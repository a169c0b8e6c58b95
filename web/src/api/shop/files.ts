import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'
import { ApiError, toApiError } from '../problem'
import { after, nextCursor, queryClient } from '../queries'
import { authorizedFetch } from '../session'
import { sendWithProgress } from '../upload'
import type { FileArea, ImportedFile } from './model'

export const isUnderWay = ({ state }: ImportedFile) => state !== 'done' && state !== 'failed'

export const importedFiles = infiniteQueryOptions({
  queryKey: ['files', 'list'],
  queryFn: ({ signal, pageParam }) =>
    unwrap(api.GET('/api/v1/files', { params: { query: { limit: 25, ...after(pageParam) } }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const importedFile = (id: string) =>
  queryOptions({
    queryKey: ['files', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/files/{id}', { params: { path: { id } }, signal })),
  })

export const fileReport = (id: string, result: string) =>
  infiniteQueryOptions({
    queryKey: ['files', 'report', id, result],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/files/{id}/report', {
          params: { path: { id }, query: { limit: 100, ...(result && { result }), ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

/** The rows that were refused with their reasons, to mend in a spreadsheet and drop again. */
export async function refusedRows(id: string): Promise<Blob> {
  const url = new URL(`/api/v1/files/${id}/report?result=refused`, location.origin)
  const response = await authorizedFetch(new Request(url, { headers: { Accept: 'text/csv' } }))
  if (!response.ok) throw await toApiError(response)
  return response.blob()
}

export async function sendFile(
  area: FileArea,
  file: File,
  isDryRun: boolean,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<ImportedFile> {
  const answer = await sendWithProgress(
    {
      method: 'PUT',
      url: `/api/v1/files/${area}/${encodeURIComponent(file.name)}`,
      headers: { 'Content-Type': file.type || 'application/octet-stream', ...(isDryRun && { 'X-Dry-Run': 'true' }) },
      body: file,
    },
    onProgress,
    signal,
  )
  await filesChanged()
  return JSON.parse(answer) as ImportedFile
}

/** What was only tried becomes real, without sending it again. */
export async function runForReal(id: string): Promise<void> {
  await unwrap(api.POST('/api/v1/files/{id}/run', { params: { path: { id } } }))
  await filesChanged()
}

export async function deleteFile(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/files/{id}', { params: { path: { id } } }))
  queryClient.removeQueries({ queryKey: importedFile(id).queryKey })
  await filesChanged()
}

export const filesChanged = () => queryClient.invalidateQueries({ queryKey: ['files'] })

const PICTURE_ATTEMPTS = 40
const PICTURE_WAIT_MILLIS = 500

/** Sends a picture and waits until it has its sizes; answers the address of the largest one. */
export async function sendPicture(file: File): Promise<string> {
  const sent = await sendFile('images', file, false, () => undefined, new AbortController().signal)
  for (let attempt = 0; attempt < PICTURE_ATTEMPTS; attempt++) {
    const present = await queryClient.fetchQuery({ ...importedFile(sent.id), staleTime: 0 })
    const largest = present.images?.[present.images.length - 1]
    if (present.state === 'done' && largest) return largest.url
    if (present.state === 'failed') throw new ApiError(422, { detail: 'This picture cannot be read.' }, null)
    await new Promise((resolve) => setTimeout(resolve, PICTURE_WAIT_MILLIS))
  }
  throw new ApiError(503, {}, null)
}
