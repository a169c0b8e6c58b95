import { preview } from 'vite'
import { makeFixtures } from './fixtures'

/** Makes the sound files, and serves the built pages over the mock where no running Tutti is named. */
export default async function setup() {
  makeFixtures()
  if (process.env.TUTTI_URL) return undefined
  const server = await preview({ mode: 'mock', preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' })
  process.env.TUTTI_URL = server.resolvedUrls?.local[0] ?? ''
  return () => server.close()
}
