import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Release } from '../src/api/model'
import type { Media } from './media.ts'
import type { Person, World } from './world.ts'

/** One request with what handlers need from it. */
export interface Exchange {
  world: World
  media: Media
  method: string
  url: URL
  /** The parts of the path that the route left open. */
  params: string[]
  headers: IncomingMessage['headers']
  body: Buffer
  request: IncomingMessage
  response: ServerResponse
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly detail: string,
    readonly field?: string,
    /** What the problem carries beside the usual. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail)
  }
}

export const notFound = () => new Refusal(404, 'not-found', 'Nothing is here, or it is not yours to know')

export function json(exchange: Exchange): Record<string, string> {
  return exchange.body.length === 0 ? {} : (JSON.parse(exchange.body.toString('utf8')) as Record<string, string>)
}

export const bodyOf = <T>(exchange: Exchange) => json(exchange) as T

export function answer(exchange: Exchange, status: number, body?: unknown): void {
  exchange.response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': randomUUID() })
  exchange.response.end(body === undefined ? undefined : JSON.stringify(body))
}

export function refuse(response: ServerResponse, refusal: Refusal): void {
  const requestId = randomUUID()
  const { status, slug, detail, field, members } = refusal
  const title = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'X-Request-Id': requestId })
  response.end(
    JSON.stringify({
      type: `https://tutti.dev/problems/${slug}`,
      title,
      status,
      detail,
      ...(field && { field }),
      ...members,
      requestId,
    }),
  )
}

export function findPerson({ world, headers }: Exchange): Person | null {
  const token = headers.authorization?.replace('Bearer ', '') ?? ''
  const access = world.accessTokens.get(token)
  if (!access || access.expiresAt < world.now().getTime()) return null
  return world.people.find((person) => person.id === access.person) ?? null
}

export function getPerson(exchange: Exchange): Person {
  const person = findPerson(exchange)
  if (!person) throw new Refusal(401, 'unauthenticated', 'Sign in to go on.')
  return person
}

export function getMerchant(exchange: Exchange): Person {
  const person = getPerson(exchange)
  if (!person.roles.includes('merchant') && !person.roles.includes('administrator')) {
    throw new Refusal(403, 'forbidden', 'Only those who run the shop may do this.')
  }
  return person
}

export function getRelease(exchange: Exchange, id = exchange.params[0]): Release {
  const release = exchange.world.findRelease(id ?? '')
  if (!release || (release.state !== 'live' && !exchange.world.isOwner(release, findPerson(exchange)))) throw notFound()
  return release
}

export function getOwnRelease(exchange: Exchange): Release {
  const person = getPerson(exchange)
  const release = getRelease(exchange)
  if (!exchange.world.isOwner(release, person)) throw new Refusal(403, 'forbidden', 'This release is not yours.')
  return release
}

export function page<T>({ url }: Exchange, items: T[]): { items: T[]; nextCursor: string | null } {
  const limit = Math.min(100, Number(url.searchParams.get('limit') ?? 25))
  const start = Number(url.searchParams.get('cursor') ?? 0)
  const end = start + limit
  return { items: items.slice(start, end), nextCursor: end < items.length ? String(end) : null }
}

export function checkVersion({ headers }: Exchange, version: number): void {
  const expected = headers['if-match']
  if (expected === undefined) throw new Refusal(428, 'precondition-required', 'Send If-Match.')
  if (expected !== `"${version}"`) throw new Refusal(412, 'version-conflict', 'It was changed meanwhile.')
}
