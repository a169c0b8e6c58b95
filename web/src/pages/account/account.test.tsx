import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { installation, queryClient } from '../../api/queries'
import SignIn from './SignIn'
import SignUp from './SignUp'

beforeEach(() => queryClient.ensureQueryData(installation))

function open(path: string) {
  const routes = [
    { path: '/sign-in', Component: SignIn },
    { path: '/sign-up', Component: SignUp },
    { path: '/my-music', element: <h1>My music</h1> },
  ]
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

test('after signing in the person is where they wanted to be', async () => {
  const user = open('/sign-in?to=%2Fmy-music')

  await user.type(screen.getByLabelText('E-mail'), 'ada@tutti.test')
  await user.type(screen.getByLabelText('Password'), 'correct horse battery')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('heading', { name: 'My music' })).toBeTruthy()
})

test('wrong credentials are said in place, with the request to quote', async () => {
  const user = open('/sign-in')

  await user.type(screen.getByLabelText('E-mail'), 'ada@tutti.test')
  await user.type(screen.getByLabelText('Password'), 'not the password')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('E-mail address or password is wrong.')
  expect(alert.textContent).toMatch(/Request [0-9a-f-]{36}/)
})

test('a taken address is said at its field and nowhere else', async () => {
  const user = open('/sign-up')

  await user.type(screen.getByLabelText('Name'), 'Clara')
  await user.type(screen.getByLabelText('E-mail'), 'taken@tutti.test')
  await user.type(screen.getByLabelText('Password'), 'three quiet words')
  await user.click(screen.getByRole('button', { name: 'Create account' }))

  expect(await screen.findByText('There is an account with this e-mail address.')).toBeTruthy()
  expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('alert')).toBeNull()
})
