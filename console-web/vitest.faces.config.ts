import { defineConfig } from 'vitest/config';

/** What the faces cost and how fast they are: in a real browser, on a whole Baton. */
export default defineConfig({
  test: {
    include: ['faces/**/*.measure.ts'],
    environment: 'node',
    globalSetup: ['e2e/baton.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
