import { beforeEach, expect, test } from 'vitest'
import { browser } from '../test/setup'
import { api, unwrap } from './client'
import { signIn, signOut } from './commands'
import { ApiError } from './problem'
import * as session from './session'

const REFRESH = 'POST /api/v1/auth/token/refresh'
const getMe = () => unwrap(api.GET('/api/v1/users/me'))

beforeEach(async () => {
  browser.isOffline = false
  await signIn('ada@tutti.test', 'correct horse battery')
  browser.seen.length = 0
})

test('the access token is in no storage', () => {
  const stored = JSON.stringify({ ...localStorage, ...sessionStorage })

  expect(session.currentToken()).not.toBeNull()
  expect(stored).not.toContain(session.currentToken())
})

test('calls that are refused together share one refresh and are sent once more', async () => {
  session.begin({ accessToken: 'no longer good', expiresIn: 900 })

  const people = await Promise.all([getMe(), getMe(), getMe()])

  expect(people.map((person) => person.email)).toEqual(Array(3).fill('ada@tutti.test'))
  expect(browser.count(REFRESH)).toBe(1)
})

test('a token about to expire is renewed before it is used', async () => {
  session.begin({ accessToken: 'short-lived', expiresIn: 5 })

  await getMe()

  expect(browser.seen).toEqual([REFRESH, 'GET /api/v1/users/me'])
})

test('a refused refresh ends the session and tells it', async () => {
  let ends = 0
  const forget = session.onEnd(() => ends++)
  await signOut(false)
  session.begin({ accessToken: 'of a session that is over', expiresIn: 900 })

  const refusal = await getMe().catch((failure: unknown) => failure)
  forget()

  expect((refusal as ApiError).status).toBe(401)
  expect(ends).toBe(2)
  expect(session.mayBeSignedIn()).toBe(false)
})

test('a dead network is no reason to sign anybody out', async () => {
  session.begin({ accessToken: 'short-lived', expiresIn: 5 })
  browser.isOffline = true

  const failure = await getMe().catch((error: unknown) => error)

  expect((failure as ApiError).status).toBe(0)
  expect(session.mayBeSignedIn()).toBe(true)
})
