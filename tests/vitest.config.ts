import { defineConfig } from 'vitest/config';

/** Every package's own tests and the ones here that use the built packages, in one run. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      '../packages/*',
      '../examples/node',
      // Each of these starts the program or the linter, some of them several times.
      { test: { name: '@fta/tests', include: ['**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
