import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { installation, queryClient } from './api/queries'
import { routes } from './routes'

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined)
  queryClient.setQueryData(installation.queryKey, {
    products: ['core'],
    name: 'Tutti',
    version: '1',
    setupNeeded: false,
  })
})

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

function open(path: string) {
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </QueryClientProvider>,
  )
}

test('the pages of a product that is not installed are not there', async () => {
  open('/search?q=a')

  expect(await screen.findByRole('heading', { name: 'Tacet' })).toBeTruthy()
})

test('without music neither its destinations nor its search are offered', async () => {
  open('/sign-in')

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'My music' })).toBeNull()
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('without music the home of a stranger is the sign-in', async () => {
  open('/')

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy()
})
