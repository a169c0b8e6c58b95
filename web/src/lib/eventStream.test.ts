import { expect, test } from 'vitest'
import { EventParser, readEvents } from './eventStream'

test('an event that arrives in pieces is one event', () => {
  const parser = new EventParser()

  const early = parser.push('id: 7\nevent: rel')
  const late = parser.push('ease\ndata: {"a":1}\n\n')

  expect(early).toEqual([])
  expect(late).toEqual([{ id: '7', event: 'release', data: '{"a":1}' }])
})

test('comments are heartbeats, data lines join, and an event without data is none', () => {
  const parser = new EventParser()

  expect(parser.push(': beat\n\nevent: empty\n\ndata: one\ndata: two\r\n\r\n')).toEqual([
    { id: null, event: 'message', data: 'one\ntwo' },
  ])
})

test('a stream is read to its end', async () => {
  const body = new Response('data: a\n\ndata: b\n\n').body as ReadableStream<Uint8Array>

  const seen: string[] = []
  for await (const event of readEvents(body)) seen.push(event.data)

  expect(seen).toEqual(['a', 'b'])
})
