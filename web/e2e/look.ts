import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [1440, 768, 360]
const PICTURES = [1440, 360]
const HEIGHT = 900

/** Looks at the page in both lights and three widths: no accessibility fault, nothing wider than the screen, pictures kept. */
export async function inspect(page: Page, name: string): Promise<void> {
  await settled(page)
  const original = page.viewportSize() ?? { width: 1440, height: HEIGHT }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${name} at ${width} is wider than the screen`).toBeLessThanOrEqual(0)
      if (PICTURES.includes(width)) await photograph(page, `${name}-${width}-${colorScheme}`)
    }
    const faults = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
    expect(
      faults.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]),
      `${name} in ${colorScheme}`,
    ).toEqual([])
  }
  await page.setViewportSize(original)
}

export const photograph = (page: Page, name: string) => page.screenshot({ path: `e2e/screenshots/${name}.png` })

/** The page is there, with its words and pictures, and not the one before it. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[aria-busy=false] h1')).toBeVisible()
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  )
}
