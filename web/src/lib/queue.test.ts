import { expect, test } from 'vitest'
import * as queues from './queue'

let ids = 0
const newId = () => `e${++ids}`
const of = (items: string[], start = 0) => queues.replaceQueue(items, start, newId)
const items = (queue: queues.Queue<string>) => queue.entries.map((entry) => entry.item)

test('playing a list starts at the chosen track', () => {
  const queue = of(['a', 'b', 'c'], 1)

  expect(queues.currentOf(queue)).toBe('b')
  expect(queues.hasNext(queue)).toBe(true)
  expect(queues.hasPrevious(queue)).toBe(true)
})

test('an empty list plays nothing', () => {
  expect(queues.currentOf(of([]))).toBeNull()
})

test('a track queued next comes right behind the one playing', () => {
  const queue = queues.insertNext(of(['a', 'b']), 'x', newId)

  expect(items(queue)).toEqual(['a', 'x', 'b'])
})

test('moving entries around never changes what is playing', () => {
  const queue = of(['a', 'b', 'c'], 1)

  expect(items(queues.move(queue, 0, 2))).toEqual(['b', 'c', 'a'])
  expect(queues.currentOf(queues.move(queue, 0, 2))).toBe('b')
  expect(queues.currentOf(queues.move(queue, 1, 0))).toBe('b')
  expect(queues.move(queue, 0, 9)).toBe(queue)
})

test('removing before the one playing keeps it playing, and it cannot be removed itself', () => {
  const queue = of(['a', 'b', 'c'], 1)

  expect(queues.currentOf(queues.remove(queue, 0))).toBe('b')
  expect(queues.remove(queue, 1)).toBe(queue)
})

test('the queue has an end', () => {
  const many = Array.from({ length: queues.QUEUE_LENGTH_MAX }, (_, index) => String(index))

  const queue = queues.append(of(many), ['one too many'], newId)

  expect(queue.entries).toHaveLength(queues.QUEUE_LENGTH_MAX)
})
