import { expect, test } from 'vitest'
import { COVER_PALETTES, drawCover } from './cover'

test('the same seed draws the same cover, another seed another one', () => {
  expect(drawCover('a')).toEqual(drawCover('a'))
  expect(drawCover('a')).not.toEqual(drawCover('b'))
})

test('notes stay on the staff', () => {
  for (let seed = 0; seed < 200; seed++) {
    const cover = drawCover(`release-${seed}`)

    expect(cover.palette).toBeLessThan(COVER_PALETTES)
    expect(cover.notes.every((note) => note.y >= 0 && note.y <= 1 && note.x > 0 && note.x < 1)).toBe(true)
  }
})
