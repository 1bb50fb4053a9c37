import { defineConfig } from '@playwright/test';

/** Whole stories on the real system; one after the other, for two cores carry one of them well. */
export default defineConfig({
  testDir: './browser',
  testMatch: '**/*.story.ts',
  workers: 1,
  timeout: 120_000,
  // Sound, a switch and two browsers on two cores: a story is tried once more, and the closing line says so.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  outputDir: './test-results',
  reporter: 'list',
});
