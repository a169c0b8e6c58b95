import type { Connect, Plugin } from 'vite'
import { createMockApi } from './server.ts'

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
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  }
}
