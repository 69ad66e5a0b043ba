import { defineConfig } from 'vitest/config';

/** Every package's own tests and the ones here that use the built packages, in one run. */
export default defineConfig({
  test: {
    projects: ['../packages/*', '../examples/node', { test: { name: '@fta/tests', include: ['**/*.test.ts'] } }],
  },
});
