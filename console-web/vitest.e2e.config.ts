import { defineConfig } from 'vitest/config';

/** Browser tests: a whole Baton on a real Temporal server, one browser, one test after the other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: ['e2e/baton.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // a machine that does much at once is no failure
    expect: { poll: { timeout: 15_000 } },
  },
});
