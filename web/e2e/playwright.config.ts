import { defineConfig } from '@playwright/test'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']

export default defineConfig({
  testDir: '.',
  outputDir: 'report/results',
  globalSetup: './setup.ts',
  timeout: 180_000,
  globalTimeout: 600_000,
  // A loaded machine with two cores is slow, not broken.
  expect: { timeout: 30_000 },
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
