/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption } from 'vite'

const TUTTI_URL = process.env.TUTTI_URL ?? 'http://localhost:8080'

// Requests come from this server's own pages, so they carry its origin and not that of the page behind the proxy.
const TUTTI = { target: TUTTI_URL, changeOrigin: true, headers: { Origin: TUTTI_URL } }

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), mode === 'mock' && (await mockApi())] as PluginOption[],
  build: {
    target: 'es2022',
    // light-dark() is to stay as it is written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Nothing as data: URLs, so that the content policy can stay strict.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        manualChunks: (id: string) =>
          /node_modules\/(react|react-dom|scheduler|react-router)\//.test(id) ? 'react' : undefined,
      },
    },
  },
  server: {
    // Without --mode mock the pages talk to a running ./tutti.
    proxy: mode === 'mock' ? {} : { '/api': TUTTI, '/media': TUTTI },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'mock-api/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 30_000,
  },
}))

async function mockApi(): Promise<PluginOption> {
  const { mockApiPlugin } = await import('./mock-api/plugin.ts')
  return mockApiPlugin()
}
