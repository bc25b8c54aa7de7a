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
        test: {
          name: 'unit',
          include: ['{packages/*/,}tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['{packages/*/,}tests/**/*.browser.test.ts'], fileParallelism: false },
      },
    ],
  },
});
