import { expect, test, type Page } from '@playwright/test'
import { isrcOf, upcOf, wrongUpcOf } from './codes'
import { dropFiles } from './drop'
import { ALBUM } from './fixtures'
import { inspect, photograph } from './look'
import { heardHertz, heardSeconds, listen } from './sound'

// Other names at each run, so that a data folder can be used again.
const RUN = Date.now() % 100_000
const RELEASE = `Tuning Album No. ${RUN}`
const OCTAVE = `Octave No. ${RUN}`
const UPC = upcOf(36_000_000_000 + RUN)
const ISRC = isrcOf(RUN)
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
  page.on('response', (response) => {
    if (response.status() >= 500)
      violations.push(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
})

test.afterAll(() => page.context().close())

test('a person registers', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await inspect(page, 'sign-up')

  await page.getByLabel('Name').fill(PERSON.name)
  await page.getByLabel('E-mail').fill(PERSON.email)
  await page.getByLabel('Password').fill(PERSON.password)
  await page.getByRole('button', { name: 'Create account' }).click()

  await expect(page.getByRole('link', { name: PERSON.name })).toBeVisible()
})

test('an empty library says what to do next', async () => {
  await page.getByRole('link', { name: 'My music' }).click()

  await expect(page.getByRole('heading', { name: 'Your first release starts here' })).toBeVisible()
  await inspect(page, 'my-music-empty')
})

test('an album is uploaded, and its preparation is seen', async () => {
  await page.getByRole('link', { name: 'New release' }).click()
  await inspect(page, 'new-release')
  await page.getByLabel('Title').fill(RELEASE)
  await page.getByLabel('Artist').fill('The Tuning Forks')
  await page.getByRole('button', { name: 'Continue to the files' }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()

  const zone = page.getByText('Drop your files here, or choose them')
  await dropFiles(zone, [ALBUM.short.path, ALBUM.long.path, ALBUM.letter.path, ALBUM.cover])

  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await photograph(page, 'upload-progress-1440-light')
  const tracks = page.getByRole('list', { name: 'Tracks of this release' })
  await expect(tracks.getByText('Ready', { exact: true })).toHaveCount(2, { timeout: 120_000 })
})

test('a file that is no music is named with its reason and removed', async () => {
  const tracks = page.getByRole('list', { name: 'Tracks of this release' })
  const letter = tracks.getByRole('listitem').filter({ hasText: ALBUM.letter.title })
  await expect(letter.getByText('Failed')).toBeVisible()
  await expect(letter).toContainText('no sound that can be recognized')
  await inspect(page, 'upload-failure')
  await expect(page.getByRole('button', { name: 'Publish now' })).toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: `Remove ${ALBUM.letter.title}` }).click()

  await expect(tracks.getByText('Failed')).toBeHidden()
})

test('the picture among the files became the cover', async () => {
  const cover = page.locator('main img').first()

  await expect(cover).toHaveAttribute('src', /^\/api\/v1\/media\//)
  await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('the details are edited, and a wrong code is said at its field', async () => {
  await page.getByRole('button', { name: 'Edit details' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('UPC or EAN').fill(wrongUpcOf(36_000_000_000 + RUN))
  await dialog.getByLabel('Genres').fill('Drone, Études')
  await dialog.getByRole('button', { name: 'Save details' }).click()
  await expect(dialog.getByLabel('UPC or EAN')).toHaveAttribute('aria-invalid', 'true')
  await inspect(page, 'edit-details')

  await dialog.getByLabel('UPC or EAN').fill(UPC)
  await dialog.getByLabel('Countries').fill('Atlantis')
  await dialog.getByRole('button', { name: 'Save details' }).click()
  await expect(dialog.getByLabel('Countries')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Countries').fill('')
  await dialog.getByRole('button', { name: 'Save details' }).click()

  await expect(dialog).toBeHidden()
})

test('a track gets another title, a code and another place', async () => {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: `Edit ${ALBUM.short.title}` }).click()
  await dialog.getByLabel('Track title').fill(OCTAVE)
  await dialog.getByRole('button', { name: 'Save track' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: `Edit ${ALBUM.long.title}` }).click()
  await dialog.getByLabel('ISRC').fill('not a code')
  await dialog.getByLabel('Position').selectOption('1')
  await dialog.getByRole('button', { name: 'Save track' }).click()
  await expect(dialog.getByLabel('ISRC')).toHaveAttribute('aria-invalid', 'true')
  await inspect(page, 'edit-track')

  await dialog.getByLabel('ISRC').fill(ISRC)
  await dialog.getByRole('button', { name: 'Save track' }).click()

  await expect(dialog).toBeHidden()
  const tracks = page.getByRole('list', { name: 'Tracks of this release' }).getByRole('listitem')
  await expect(tracks.first()).toContainText(ALBUM.long.title)
  await expect(tracks.last()).toContainText(OCTAVE)
  await expect(tracks.first()).toContainText(ISRC.replaceAll('-', ''))
  await inspect(page, 'draft')
})

test('the album is published', async () => {
  await page.getByRole('button', { name: 'Publish now' }).click()

  await expect(page.getByText(`“${RELEASE}” is live`)).toBeVisible()
  await page.getByRole('link', { name: 'See it as listeners do' }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()
  await expect(page.getByText(`Drone, Études · UPC ${UPC}`)).toBeVisible()
})

test('it plays, and what is heard is what was uploaded', async () => {
  await page.getByRole('button', { name: 'Play', exact: true }).first().click()

  await expect.poll(() => heardSeconds(page)).toBeGreaterThan(1)
  await expect
    .poll(async () => Math.abs(((await heardHertz(page)) ?? 0) - ALBUM.long.hertz))
    .toBeLessThan(PITCH_TOLERANCE_HERTZ)
  await inspect(page, 'playing')
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
  await page.getByRole('button', { name: `Move ${OCTAVE} up` }).click()
  await inspect(page, 'queue')
  await page.getByRole('button', { name: `Move ${OCTAVE} down` }).click()
  await page.getByRole('button', { name: 'Close the queue' }).click()

  await expect.poll(() => heardSeconds(page)).toBeGreaterThan(before)
})

test('a track played to its end is counted and shows in the chart', async () => {
  await page.getByRole('button', { name: 'Next' }).click()
  await expect
    .poll(async () => Math.abs(((await heardHertz(page)) ?? 0) - ALBUM.short.hertz))
    .toBeLessThan(PITCH_TOLERANCE_HERTZ)

  const chart = page.getByRole('region', { name: 'Trending' })

  await expect(chart.getByRole('link', { name: OCTAVE })).toBeVisible({ timeout: 60_000 })
})

test('what was played is in the history', async () => {
  await page.getByRole('link', { name: 'Recently played' }).click()

  const history = page.getByRole('list', { name: 'Recently played' })
  await expect(history.getByText(OCTAVE, { exact: true })).toBeVisible()
  await inspect(page, 'recently-played')
})

test('the search finds it by name', async () => {
  await page.getByRole('searchbox', { name: 'Search music' }).fill(RELEASE)
  await page.keyboard.press('Enter')

  await page.getByRole('main').getByRole('link', { name: RELEASE }).click()
  await expect(page.getByRole('heading', { level: 1, name: RELEASE })).toBeVisible()
  await inspect(page, 'release')
})

test('every page is accessible in both lights, wide and narrow', async () => {
  for (const [name, path] of Object.entries({
    home: '/',
    account: '/account',
    'not-found': '/nowhere',
    search: '/search?q=a',
  })) {
    await page.goto(path)
    await inspect(page, name)
  }
})

test('the light that is chosen stays chosen', async () => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect(page.getByRole('group', { name: 'House lights' })).toBeVisible()
  const light = await paper()

  await page.getByText('Dark', { exact: true }).click()
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.reload()

  await expect.poll(paper).toBe(dark)
  await page.getByText('Auto', { exact: true }).click()
  await expect.poll(paper).toBe(light)
})

test('a setup link that is no longer good says so', async () => {
  await page.goto('/setup')
  await expect(page.getByText('The link is not complete')).toBeVisible()

  await page.goto('/setup?token=used')
  await page.getByLabel('Name').fill('Nobody')
  await page.getByLabel('E-mail').fill(`nobody-${PERSON.email}`)
  await page.getByLabel('Password').fill(PERSON.password)
  await page.getByRole('button', { name: 'Create administrator' }).click()

  await expect(page.getByRole('alert')).toBeVisible()
  await inspect(page, 'setup')
})

test('a session ends everywhere', async () => {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()

  await page.goto('/my-music')

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await inspect(page, 'sign-in')
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
