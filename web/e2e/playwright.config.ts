import { defineConfig } from '@playwright/test'

const CHROMIUM = process.env.TUTTI_CHROMIUM ?? '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']

export default defineConfig({
  testDir: '.',
  outputDir: 'report/results',
  globalSetup: './setup.ts',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  reporter: [['list'], ['html', { outputFolder: 'report/html', open: 'never' }]],
  use: {
    baseURL: process.env.TUTTI_URL ?? '',
    launchOptions: { executablePath: CHROMIUM, args: QUIET },
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
  },
})
