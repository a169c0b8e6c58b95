import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startMockApi } from '../../mock-api/server'
import { Browser } from './browser'

/** What jsdom lacks: a network. Relative addresses lead to the mock, with a cookie jar like a browser's. */
export const browser = new Browser()

// A loaded machine with two cores is slow, not broken.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(async () => {
  const { server, url } = await startMockApi()
  browser.connect(url)
  afterAll(() => new Promise((resolve) => server.close(resolve)))
})

afterEach(() => {
  cleanup()
  browser.seen.length = 0
})
