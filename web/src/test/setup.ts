import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startMockApi } from '../../mock-api/server'
import { Browser } from './browser'

/** What jsdom lacks: a network. Relative addresses lead to the mock, with a cookie jar like a browser's. */
export const browser = new Browser()

beforeAll(async () => {
  const { server, url } = await startMockApi()
  browser.connect(url)
  afterAll(() => new Promise((resolve) => server.close(resolve)))
})

afterEach(() => {
  cleanup()
  browser.seen.length = 0
})
