import { expect, test, type Browser, type Page } from '@playwright/test'
import { inspect } from './look'

// Other names at each run, so that a data folder can be used again.
const RUN = Date.now() % 1_000_000
const STAND = `Travel stand No. ${RUN}`
const SKU = `STAND-${RUN}`
const OAK = `${SKU}-OAK`
const STOCK = 5
const MERCHANT = {
  email: process.env.TUTTI_ADMIN_EMAIL ?? 'mona@tutti.test',
  password: process.env.TUTTI_ADMIN_PASSWORD ?? 'correct horse battery',
}

test.describe.configure({ mode: 'serial' })

let merchant: Page
let guest: Page
const violations: string[] = []

test.beforeAll(async ({ browser }) => {
  merchant = await newPerson(browser)
  guest = await newPerson(browser)
})

test.afterAll(async () => {
  await merchant.context().close()
  await guest.context().close()
})

test('the merchant signs in and finds the desk', async () => {
  await merchant.goto('/sign-in?to=%2Fdesk')
  await merchant.getByLabel('E-mail').fill(MERCHANT.email)
  await merchant.getByLabel('Password').fill(MERCHANT.password)
  await merchant.getByRole('button', { name: 'Sign in' }).click()

  await expect(merchant.getByRole('heading', { name: 'To do' })).toBeVisible()
  await inspect(merchant, 'desk')
})

test('a product with two variants is put up for sale', async () => {
  await merchant.goto('/desk/products/new')
  await merchant.getByLabel('Title').fill(STAND)
  await merchant.getByLabel('Brand').fill('Hallen')
  await merchant.getByLabel('Number (SKU)').fill(SKU)
  await merchant.getByLabel('Price (EUR)').fill('49.90')
  await merchant.getByRole('button', { name: 'Add an option, such as a size' }).click()
  await merchant.getByLabel('Option', { exact: true }).fill('Wood')
  await merchant.getByLabel('Its values, separated by commas').fill('Oak, Walnut')
  await merchant.getByRole('button', { name: 'Make every combination' }).click()
  await inspect(merchant, 'new-product')
  await merchant.getByRole('button', { name: 'Put it up for sale' }).click()

  await expect(merchant.getByRole('heading', { level: 1, name: STAND })).toBeVisible()
  await expect(merchant.getByText('For sale', { exact: true })).toBeVisible()
})

test('its first stock is booked', async () => {
  await merchant.goto(`/desk/stock/${OAK}`)
  await merchant.getByLabel('Difference').fill(String(STOCK))
  await merchant.getByLabel('Reason').selectOption('initial')
  await merchant.getByRole('button', { name: 'Book it' }).click()

  await expect(merchant.getByText(`${STOCK} available`)).toBeVisible()
})

test('a guest finds it by searching and picks a variant', async () => {
  await guest.goto('/shop')
  await inspect(guest, 'shop')
  const field = guest.getByRole('combobox', { name: 'Search the shop' })
  // What was put up a moment ago is found as soon as the search has heard of it.
  await expect(async () => {
    await field.fill('')
    await field.fill(STAND)
    await expect(guest.getByRole('option', { name: STAND })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await field.press('ArrowDown')
  await field.press('Enter')

  await expect(guest.getByRole('heading', { level: 1, name: STAND })).toBeVisible()
  const add = guest.getByRole('button', { name: 'Add to cart' })
  await expect(add).toHaveAttribute('aria-disabled', 'true')
  await guest.getByText('Oak', { exact: true }).click()
  await expect(guest.getByText(`Only ${STOCK} left`)).toBeVisible()
  await inspect(guest, 'product')
  await add.click()
  await expect(guest.getByText('lies in your cart')).toBeVisible()
})

test('the cart keeps it, and more than there is cannot be had', async () => {
  await guest.getByRole('link', { name: 'Cart' }).click()
  await expect(guest.getByRole('heading', { name: 'Cart' })).toBeVisible()
  const quantity = guest.getByRole('textbox', { name: `Quantity of ${STAND}` })

  await quantity.fill(String(STOCK + 4))
  await quantity.press('Enter')
  await expect(guest.getByText(`Only ${STOCK} left.`)).toBeVisible()
  await inspect(guest, 'cart')
  await guest.getByRole('button', { name: `Take ${STOCK}` }).click()
  await expect(guest.getByText(`Only ${STOCK} left.`)).toBeHidden()
  await quantity.fill('2')
  await quantity.press('Enter')

  await expect(quantity).toHaveValue('2')
})

test('a declined card orders nothing, and an approved one orders once', async () => {
  await guest.getByRole('button', { name: 'Check out' }).click()
  await guest.getByLabel('E-mail').fill('greta@tutti.test')
  await guest.getByLabel('Name').fill('Greta Gast')
  await guest.getByLabel('Street and number').fill('Probenweg 1')
  await guest.getByLabel('Postal code').fill('10115')
  await guest.getByLabel('City').fill('Berlin')
  await guest.getByText('Test card').click()
  await guest.getByLabel('What the test card does').selectOption('test-decline')
  await guest.getByRole('button', { name: /^Buy for/ }).click()
  await expect(guest.getByText('This payment did not work')).toBeVisible()
  await inspect(guest, 'checkout')

  await guest.getByLabel('What the test card does').selectOption('test-approve')
  await guest.getByRole('button', { name: /^Buy for/ }).click()

  await expect(guest.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await inspect(guest, 'order')
})

test('the merchant packs and ships it', async () => {
  await merchant.goto('/desk/orders?q=Greta')
  const paid = merchant.getByRole('region', { name: 'Paid' })
  await paid.getByRole('button', { name: /^Pack/ }).first().click()
  const packed = merchant.getByRole('region', { name: 'Packed' })
  await packed.getByRole('button', { name: /^Ship/ }).first().click()
  await merchant.getByLabel('Carrier').fill('Postbote')
  await merchant.getByRole('button', { name: 'Hand it to the carrier' }).click()

  await expect(merchant.getByRole('region', { name: 'On its way' }).getByText('Greta Gast').first()).toBeVisible()
  await inspect(merchant, 'orders')
})

test('the guest sees that it is on its way', async () => {
  await expect(guest.getByText('On its way').first()).toBeVisible({ timeout: 60_000 })
  await expect(guest.getByText(/Postbote/)).toBeVisible()
})

test('the stock has fallen by what was shipped', async () => {
  await merchant.goto(`/desk/stock/${OAK}`)

  await expect(merchant.getByText(`${STOCK - 2} on hand`)).toBeVisible({ timeout: 60_000 })
  await expect(merchant.getByRole('table', { name: 'Ledger' }).getByText('Shipped')).toBeVisible()
  await inspect(merchant, 'stock')
})

test('the other pages of the desk are accessible too', async () => {
  for (const [name, path] of Object.entries({
    products: '/desk/products',
    purchases: '/desk/purchases',
    imports: '/desk/imports',
    discounts: '/desk/discounts',
  })) {
    await merchant.goto(path)
    await inspect(merchant, name)
  }
})

test('nothing on the way broke the content policy or threw an error', () => {
  expect(violations).toEqual([])
})

async function newPerson(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => violations.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 500)
      violations.push(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  return page
}
