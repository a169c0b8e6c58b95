/** RFC 9457 as the platform sends it. */
export interface Problem {
  type?: string
  title?: string
  status?: number
  detail?: string
  field?: string
  requestId?: string
  /** What a problem carries beside the usual, such as the shortages of an order. */
  [member: string]: unknown
}

/** A call that did not succeed. Status 0 means that no answer came at all. */
export class ApiError extends Error {
  readonly slug: string

  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly requestId: string | null,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.name = 'ApiError'
    this.slug = problem.type?.split('/').pop() ?? ''
  }
}

/** What a person is told: what happened, what to do, and what to quote when asking for help. */
export interface Explanation {
  title: string
  text: string
  field: string | null
  requestId: string | null
}

export async function toApiError(response: Response, body?: unknown): Promise<ApiError> {
  const problem = body ?? (await response.json().catch(() => null))
  const known = isProblem(problem) ? problem : {}
  return new ApiError(response.status, known, known.requestId ?? response.headers.get('X-Request-Id'))
}

export const unreachable = () => new ApiError(0, {}, null)

/** The one place where failures become words. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof ApiError)) {
    return {
      title: 'Something went wrong on this page',
      text: 'Reload it. If it happens again, tell whoever runs this installation.',
      field: null,
      requestId: null,
    }
  }
  const { title, text } = wordsFor(error)
  return { title, text, field: error.problem.field ?? null, requestId: error.requestId }
}

function wordsFor(error: ApiError): { title: string; text: string } {
  const detail = error.problem.detail
  switch (error.status) {
    case 0:
      return { title: 'The server cannot be reached', text: 'Check your connection. We keep what you were doing.' }
    case 401:
      return { title: 'Please sign in', text: detail ?? 'Your session has ended. Sign in to go on.' }
    case 403:
      return { title: 'Not allowed', text: detail ?? 'Your account may not do this.' }
    case 404:
      return { title: 'Not found', text: 'It does not exist, or it is not yours to see.' }
    case 409:
      return { title: 'Not possible right now', text: detail ?? 'Its present state does not allow this.' }
    case 410:
      return { title: 'No longer available', text: detail ?? 'It was here once, but has been removed.' }
    case 412:
      return { title: 'Changed elsewhere', text: 'Somebody else, or another tab, changed this. Reload and try again.' }
    case 413:
      return { title: 'Too large', text: detail ?? 'The file is larger than this installation accepts.' }
    case 415:
      return { title: 'This kind of file is not supported', text: detail ?? 'Send audio, or a JPEG or PNG picture.' }
    case 400:
    case 422:
      return { title: error.problem.title ?? 'Please check what you entered', text: detail ?? 'Something is missing.' }
    case 429:
      return { title: 'A little slower, please', text: detail ?? 'Too many tries in a short time. Wait a minute.' }
    case 503:
      return { title: 'Back in a moment', text: 'A part of the service is starting or busy. Try again shortly.' }
    default:
      return { title: 'The server made a mistake', text: 'It has been recorded. Try again in a moment.' }
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null
}
