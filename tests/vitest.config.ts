import { defineConfig } from 'vitest/config';

/** Every package's own tests and the ones here that use the built packages, in one run. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      '../packages/*',
      '../examples/node',
      '../examples/site',
      // Each of these starts the program or the linter, some of them several times.
      {
        test: {
          name: '@fta/tests',
          include: ['**/*.test.ts'],
          exclude: ['cms/**', 'node_modules/**'],
          testTimeout: 60_000,
        },
      },
      // Each of these runs the built app, with a database and some with a browser.
      {
        test: {
          name: '@fta/cms',
          include: ['cms/**/*.test.ts'],
          globalSetup: './support/announce-skips.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
