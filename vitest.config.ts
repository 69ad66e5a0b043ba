import { basename, join } from 'node:path';
import { defaultExclude, defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** The condition under which the packages export their sources: a change is seen everywhere without a build. */
const conditions = ['fta-source'];
const FUZZ = ['**/*fuzz*.test.ts'];
/** Tests that put another table of fields in the place of the real one: no other test may see it. */
const FIELDS = ['**/fields.test.ts'];

/** Projects are found from whichever folder the run was started in. */
const folder = (path: string) => join(import.meta.dirname, path);

/** The tests of a package, of its sources; they need nothing but what is installed, and share no state. */
function unit(path: string): TestProjectConfiguration {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name: `unit:${basename(path)}`,
      root: folder(path),
      exclude: [...defaultExclude, ...FUZZ, ...FIELDS],
      isolate: false,
      // A thread that a test starts sees the sources too.
      execArgv: conditions.map((condition) => `--conditions=${condition}`),
      testTimeout: 20_000,
    },
  };
}

/** The tests of a package that share nothing with the others. */
function apart(path: string): TestProjectConfiguration {
  const test = { name: `unit:fields:${basename(path)}`, root: folder(path), include: FIELDS };
  return { resolve: { conditions }, ssr: { resolve: { conditions } }, test };
}

/** Every test of the repository in one run; `--project` picks. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      unit('packages/cases-core'),
      unit('packages/cases-office'),
      unit('packages/cases-dataset'),
      unit('packages/cases-ocr'),
      unit('packages/cases-cli'),
      unit('packages/strapi-plugin-fta-cases'),
      apart('packages/cases-core'),
      apart('packages/strapi-plugin-fta-cases'),
      unit('examples/node'),
      unit('examples/site'),
      { test: { name: 'fuzz:cases-core', root: folder('packages/cases-core'), include: FUZZ } },
      // Over the built packages. Each of these starts the program or the linter, some of them several times.
      {
        test: {
          name: '@fta/tests',
          root: folder('tests'),
          include: ['**/*.test.ts'],
          exclude: [...defaultExclude, 'cms/**'],
          testTimeout: 60_000,
        },
      },
      // Each of these runs the built app, with a database and some with a browser.
      {
        test: {
          name: '@fta/cms',
          root: folder('tests'),
          include: ['cms/**/*.test.ts'],
          globalSetup: folder('tests/support/announce-skips.ts'),
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
