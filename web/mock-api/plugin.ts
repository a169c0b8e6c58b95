import type { Connect, Plugin } from 'vite'
import { createMockApi } from './server.ts'

/** The policy that the server sends with the pages (tutti.web.ui), so that what it forbids is noticed here. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'",
  "media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'",
  "base-uri 'none'; frame-ancestors 'none'",
].join('; ')

/** Serves the mock beside the pages, both while developing and for the built application. */
export function mockApiPlugin(): Plugin {
  const handle = createMockApi()
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    handle(request, response)
      .then((isAnswered) => isAnswered || next())
      .catch(next)
  }
  return {
    name: 'tutti-mock-api',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', POLICY)
        next()
      })
      server.middlewares.use(middleware)
    },
  }
}
