import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api, unwrap } from '../../api/client'
import { queryClient } from '../../api/queries'
import { routes } from '../../routes'
import { browser } from '../../test/setup'

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  HTMLDialogElement.prototype.showModal ??= () => undefined
  HTMLDialogElement.prototype.close ??= () => undefined
})

afterEach(() => {
  queryClient.clear()
  localStorage.clear()
  vi.unstubAllGlobals()
})

function open(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), router }
}

async function idOf(title: string): Promise<string> {
  const { items } = await unwrap(api.GET('/api/v1/products', { params: { query: { q: title } } }))
  return items[0]?.id ?? ''
}

async function putIntoCart(title: string): Promise<void> {
  const { user } = open(`/shop/products/${await idOf(title)}`)
  await user.click(await screen.findByRole('button', { name: 'Add to cart' }))
  await screen.findByText(/lies in your cart/)
}

async function fillAddress(user: UserEvent, city: string) {
  await user.type(await screen.findByLabelText('E-mail'), 'guest@tutti.test')
  await user.type(screen.getByLabelText('Name'), 'Greta Gast')
  await user.type(screen.getByLabelText('Street and number'), 'Probenweg 1')
  await user.type(screen.getByLabelText('Postal code'), '10115')
  await user.type(screen.getByLabelText('City'), city)
}

const checkouts = () => browser.seen.filter((call) => call.endsWith('/checkout')).length

test('a product is bought only when every option is chosen, and what is not made says so', async () => {
  const { user } = open(`/shop/products/${await idOf('Pit shirt')}`)
  const button = await screen.findByRole('button', { name: 'Add to cart' })
  expect(button.getAttribute('aria-disabled')).toBe('true')

  await user.click(screen.getByRole('radio', { name: 'Black' }))

  expect(await screen.findByRole('radio', { name: /^L.*Not made in Black/ })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'M' }))
  await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
})

test('what is sold out cannot be put into the cart', async () => {
  open(`/shop/products/${await idOf('Score cover')}`)

  const button = await screen.findByRole('button', { name: 'Add to cart' })

  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(await screen.findAllByText('Sold out')).toBeTruthy()
})

test('filters stand in the address and narrow the list', async () => {
  const { items } = await unwrap(api.GET('/api/v1/categories'))
  const { user, router } = open(`/shop/categories/${items[0]?.id ?? ''}`)

  await user.click(await screen.findByRole('checkbox', { name: /Nordwind/ }))

  await vi.waitFor(() => expect(router.state.location.search).toContain('brand=Nordwind'))
  expect(await screen.findByRole('link', { name: 'Bookshelf speaker' })).toBeTruthy()
  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Pit shirt' })).toBeNull())
})

test('an order whose answer is lost is sent again with the same key and made once', async () => {
  await putIntoCart('Hallen music stand')
  const { user } = open('/shop/checkout')
  await fillAddress(user, 'Nowhere')
  await user.click(screen.getByRole('button', { name: /^Buy for/ }))
  expect(await screen.findByText('Back in a moment')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /^Buy for/ }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Thank you' })).toBeTruthy()
  expect(checkouts()).toBe(2)
  expect(screen.getAllByText(/T-1001/)).toBeTruthy()
})

test('an attempt that outlives the page is asked after before anything else', async () => {
  await putIntoCart('Hallen music stand')
  const { user } = open('/shop/checkout')
  await fillAddress(user, 'Nowhere')
  await user.click(screen.getByRole('button', { name: /^Buy for/ }))
  await screen.findByText('Back in a moment')
  queryClient.clear()

  const again = open('/shop/checkout')
  await again.user.click(await screen.findByRole('button', { name: 'Find out' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Thank you' })).toBeTruthy()
})

test('a declined payment stands where another way can be chosen, and the next try is a new one', async () => {
  await putIntoCart('Bookshelf speaker')
  const { user } = open('/shop/checkout')
  await fillAddress(user, 'Berlin')
  await user.click(screen.getByRole('radio', { name: /Test card/ }))
  await user.selectOptions(screen.getByLabelText('What the test card does'), 'test-decline')
  await user.click(screen.getByRole('button', { name: /^Buy for/ }))
  const payment = screen.getByRole('group', { name: 'How to pay' })
  expect(await within(payment).findByText('This payment did not work')).toBeTruthy()
  expect(screen.getAllByRole('alert')).toHaveLength(1)

  await user.click(screen.getByRole('radio', { name: /Invoice/ }))
  await user.click(screen.getByRole('button', { name: /^Buy for/ }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Thank you' })).toBeTruthy()
})

test('a shortage is said at its thing and mended with one click', async () => {
  await putIntoCart('Sight-reading lamp')
  const cart = await screen.findByRole('link', { name: /Cart/ })
  expect(cart.textContent).toContain('1')
  const { id } = (queryClient.getQueryData(['cart']) ?? {}) as { id: string }
  const { token } = JSON.parse(localStorage.getItem('tutti.cart') ?? '{}') as { token: string }
  const sku = 'SIGHT-READIN'
  await unwrap(
    api.PUT('/api/v1/carts/{id}/lines/{sku}', {
      body: { quantity: 9 },
      params: { path: { id, sku }, header: { 'X-Cart-Token': token } },
    }),
  )
  queryClient.clear()

  const { user } = open('/shop/cart')

  await user.click(await screen.findByRole('button', { name: 'Take 3' }))
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Take 3' })).toBeNull())
})
