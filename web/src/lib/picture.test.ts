import { expect, test } from 'vitest'
import { drawStill, STILL_PALETTES } from './picture'

test('the same product always gets the same picture', () => {
  expect(drawStill('p-1')).toEqual(drawStill('p-1'))
  expect(drawStill('p-1')).not.toEqual(drawStill('p-2'))
})

test('every body stands on the table and inside the frame', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { palette, bodies, horizon } = drawStill(String(seed))
    expect(palette).toBeLessThan(STILL_PALETTES)
    for (const { x, width, height } of bodies) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(100)
      expect(horizon + 8 - height).toBeGreaterThan(0)
    }
  }
})
