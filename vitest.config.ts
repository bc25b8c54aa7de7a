import { defineConfig } from 'vitest/config';

/** `npm test` runs `unit` first, and `browser` once the site is built. */
export default defineConfig({
  test: {
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.browser.test.ts'] },
      },
      { extends: true, test: { name: 'browser', include: ['tests/**/*.browser.test.ts'], fileParallelism: false } },
    ],
  },
});
