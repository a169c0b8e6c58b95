import { expect, test } from 'vitest'
import { formatSize, sortFiles, titleFromName } from './files'

const file = (name: string, type = '', size = 10) => ({ name, type, size })

test('audio is kept in the order of its numbers and the first picture is the artwork', () => {
  const sorted = sortFiles([
    file('10 last.flac'),
    file('2 first.mp3', 'audio/mpeg'),
    file('cover.png', 'image/png'),
    file('back.jpg', 'image/jpeg'),
  ])

  expect(sorted.audio.map((f) => f.name)).toEqual(['2 first.mp3', '10 last.flac'])
  expect(sorted.artwork?.name).toBe('back.jpg')
})

test('what cannot be used is named with its reason', () => {
  const sorted = sortFiles([file('notes.txt', 'text/plain'), file('empty.wav', 'audio/wav', 0)])

  expect(sorted.rejected.map((r) => r.reason)).toEqual([
    'The file is empty.',
    'Neither audio nor a JPEG or PNG picture.',
  ])
})

test('a title is the name without number and extension', () => {
  expect(titleFromName('03 - Night Ferry.flac')).toBe('Night Ferry')
  expect(titleFromName('1.overture_in_d.wav')).toBe('overture in d')
  expect(titleFromName('99.mp3')).toBe('99')
})

test('a size has the unit that fits', () => {
  expect(formatSize(400)).toBe('1 kB')
  expect(formatSize(12_340_000)).toBe('12.3 MB')
})
