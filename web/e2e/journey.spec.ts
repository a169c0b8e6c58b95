import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { ALBUM } from './fixtures'
import { heardHertz, heardSeconds, listen } from './sound'

const RELEASE = `Tuning Album ${Date.now().toString(36)}`
const PERSON = {
  name: 'Clara Test',
  email: `clara-${Date.now().toString(36)}@tutti.test`,
  password: 'three quiet words',
}
const PITCH_TOLERANCE_HERTZ = 12

test.describe.configure({ mode: 'serial' })

let page: Page
const violations: string[] = []

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext()
  page = await context.newPage()
  await listen(page)
  page.on('pageerror', (error) => violations.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
})

test.afterAll(() => page.context().close())

test('a person registers', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await inspect('sign-up')

  await page.getByLabel('Name').fill(PERSON.name)
  await page.getByLabel('E-mail').fill(PERSON.email)
  await page.getByLabel('Password').fill(PERSON.password)
  await page.getByRole('button', { name: 'Create account' }).click()

  await expect(page.getByRole('link', { name: PERSON.name })).toBeVisible()
})

test('an empty library says what to do next', async () => {
  await page.getByRole('link', { name: 'My music' }).click()

  await expect(page.getByRole('heading', { name: 'Your first release starts here' })).toBeVisible()
  await inspect('my-music-empty')
})

test('an album is uploaded, and its preparation is seen', async () => {
  await page.getByRole('link', { name: 'New release' }).click()
  await inspect('new-release')
  await page.getByLabel('Title').fill(RELEASE)
  await page.getByLabel('Artist').fill('The Tuning Forks')
  await page.getByRole('button', { name: 'Continue to the files' }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()

  const files = [ALBUM.long.path, ALBUM.short.path, ALBUM.broken.path, ALBUM.cover]
  await page.getByLabel('Drop your files here, or choose them').setInputFiles(files)

  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await inspect('upload-progress')
  const tracks = page.getByRole('list', { name: 'Tracks of this release' })
  await expect(tracks.getByText('Ready', { exact: true })).toHaveCount(2, { timeout: 90_000 })
})

test('a file that cannot be used is named with its reason and removed', async () => {
  const tracks = page.getByRole('list', { name: 'Tracks of this release' })
  await expect(tracks.getByText('Failed')).toBeVisible()
  await inspect('upload-failure')
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: `Remove ${ALBUM.broken.title}` }).click()

  await expect(tracks.getByText('Failed')).toBeHidden()
})

test('the album is published', async () => {
  await page.getByRole('button', { name: 'Publish now' }).click()

  await expect(page.getByText(`“${RELEASE}” is live`)).toBeVisible()
  await page.getByRole('link', { name: 'See it as listeners do' }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()
})

test('it plays, and what is heard is what was uploaded', async () => {
  await page.getByRole('button', { name: 'Play', exact: true }).first().click()

  await expect.poll(() => heardSeconds(page)).toBeGreaterThan(1)
  await expect
    .poll(async () => Math.abs(((await heardHertz(page)) ?? 0) - ALBUM.long.hertz))
    .toBeLessThan(PITCH_TOLERANCE_HERTZ)
  await inspect('playing')
})

test('seeking on the waveform moves the sound', async () => {
  const position = page.getByRole('slider', { name: 'Position' })
  await position.focus()

  await page.keyboard.press('PageUp')

  await expect.poll(() => heardSeconds(page)).toBeGreaterThan(30)
  await expect.poll(() => heardHertz(page)).not.toBeNull()
  await page.keyboard.press('Home')
  await expect.poll(() => heardSeconds(page)).toBeLessThan(10)
})

test('the player survives navigation, and the queue can be changed', async () => {
  await page.getByRole('link', { name: 'Programme' }).click()
  const before = await heardSeconds(page)
  await page.getByRole('button', { name: 'Queue', exact: true }).click()
  await page.getByRole('button', { name: `Move ${ALBUM.short.title} up` }).click()
  await inspect('queue')
  await page.getByRole('button', { name: `Move ${ALBUM.short.title} down` }).click()
  await page.getByRole('button', { name: 'Close the queue' }).click()

  await expect.poll(() => heardSeconds(page)).toBeGreaterThan(before)
})

test('a track played to its end is counted and shows in the chart', async () => {
  await page.getByRole('button', { name: 'Next' }).click()
  await expect
    .poll(async () => Math.abs(((await heardHertz(page)) ?? 0) - ALBUM.short.hertz))
    .toBeLessThan(PITCH_TOLERANCE_HERTZ)

  const chart = page.getByRole('region', { name: 'Trending' })

  await expect(chart.getByRole('link', { name: ALBUM.short.title })).toBeVisible({ timeout: 60_000 })
})

test('what was played is in the history', async () => {
  await page.getByRole('link', { name: 'Recently played' }).click()

  const history = page.getByRole('list', { name: 'Recently played' })
  await expect(history.getByText(ALBUM.short.title, { exact: true })).toBeVisible()
  await inspect('recently-played')
})

test('the search finds it by name', async () => {
  await page.getByRole('searchbox', { name: 'Search music' }).fill(RELEASE)
  await page.keyboard.press('Enter')

  await page.getByRole('main').getByRole('link', { name: RELEASE }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()
  await inspect('release')
})

test('every page is accessible in both lights, wide and narrow', async () => {
  for (const [name, path] of Object.entries({
    home: '/',
    account: '/account',
    'not-found': '/nowhere',
    search: '/search?q=a',
  })) {
    await page.goto(path)
    await inspect(name)
  }
})

test('a session ends everywhere', async () => {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()

  await page.goto('/my-music')

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await inspect('sign-in')
})

test('a release can be taken down and brought back', async () => {
  await page.getByLabel('E-mail').fill(PERSON.email)
  await page.getByLabel('Password').fill(PERSON.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: RELEASE }).click()

  await page.getByRole('button', { name: 'Take down' }).click()
  await page.getByRole('button', { name: 'Take it down' }).click()
  await expect(page.getByRole('heading', { name: 'Taken down' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()

  await expect(page.getByRole('heading', { name: 'Live' })).toBeVisible()
})

test('nothing on the way broke the content policy or threw an error', () => {
  expect(violations).toEqual([])
})

/** Looks at the page in both lights and three widths: no accessibility fault, nothing wider than the screen, a picture kept. */
async function inspect(name: string): Promise<void> {
  const original = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `e2e/screenshots/${name}-${width}-${colorScheme}.png` })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${name} at ${width} is wider than the screen`).toBeLessThanOrEqual(0)
    }
    const faults = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
    expect(
      faults.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]),
      `${name} in ${colorScheme}`,
    ).toEqual([])
  }
  await page.setViewportSize(original)
}
