/** What is played now and what comes after it. `entry` tells apart the same track queued twice. */
export interface Queue<T> {
  entries: { entry: string; item: T }[]
  current: number
}

export const emptyQueue = { entries: [], current: -1 }
export const QUEUE_LENGTH_MAX = 500

export function currentOf<T>(queue: Queue<T>): T | null {
  return queue.entries[queue.current]?.item ?? null
}

export function replaceQueue<T>(items: T[], start: number, newId: () => string): Queue<T> {
  const entries = items.slice(0, QUEUE_LENGTH_MAX).map((item) => ({ entry: newId(), item }))
  return { entries, current: entries.length === 0 ? -1 : Math.min(start, entries.length - 1) }
}

export function append<T>(queue: Queue<T>, items: T[], newId: () => string): Queue<T> {
  const room = Math.max(0, QUEUE_LENGTH_MAX - queue.entries.length)
  const added = items.slice(0, room).map((item) => ({ entry: newId(), item }))
  return { ...queue, entries: [...queue.entries, ...added] }
}

export function insertNext<T>(queue: Queue<T>, item: T, newId: () => string): Queue<T> {
  if (queue.entries.length >= QUEUE_LENGTH_MAX) return queue
  const entries = [...queue.entries]
  entries.splice(queue.current + 1, 0, { entry: newId(), item })
  return { ...queue, entries }
}

/** Moves an entry and keeps playing what is playing, wherever that ends up. */
export function move<T>(queue: Queue<T>, from: number, to: number): Queue<T> {
  const entry = queue.entries[from]
  if (!entry || to < 0 || to >= queue.entries.length || from === to) return queue
  const playing = queue.entries[queue.current]
  const entries = queue.entries.filter((_, index) => index !== from)
  entries.splice(to, 0, entry)
  return { entries, current: playing ? entries.indexOf(playing) : -1 }
}

/** Removes an entry that is not the one playing. */
export function remove<T>(queue: Queue<T>, index: number): Queue<T> {
  if (index === queue.current || index < 0 || index >= queue.entries.length) return queue
  const entries = queue.entries.filter((_, position) => position !== index)
  return { entries, current: index < queue.current ? queue.current - 1 : queue.current }
}

export function goTo<T>(queue: Queue<T>, index: number): Queue<T> {
  return index < 0 || index >= queue.entries.length ? queue : { ...queue, current: index }
}

export const hasNext = <T>(queue: Queue<T>) => queue.current + 1 < queue.entries.length
export const hasPrevious = <T>(queue: Queue<T>) => queue.current > 0
