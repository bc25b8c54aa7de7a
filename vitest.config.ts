import { defineConfig } from 'vitest/config';

/** `npm test` runs `unit` first, `packages` with what is packed, and `browser` once the site is built. */
export default defineConfig({
  test: {
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // One less than there are, otherwise; and nobody waits beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages/*/,}tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/packages/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          globalSetup: 'tests/packages/set-up.node.ts',
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['{packages/*/,}tests/**/*.browser.test.ts'], fileParallelism: false },
      },
    ],
  },
});
