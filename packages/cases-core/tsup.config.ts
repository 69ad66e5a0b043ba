import license from 'esbuild-plugin-license';
import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  schema: 'src/schema/index.ts',
  query: 'src/query/index.ts',
  rest: 'src/rest/index.ts',
  client: 'src/client/index.ts',
  'small-client': 'src/small-client/index.ts',
  fix: 'src/fix/index.ts',
  words: 'src/words/index.ts',
  growing: 'src/growing/index.ts',
  reasons: 'src/reasons/index.ts',
};
/** Built by itself: what it shares with the others is less than a part of its own would add to them. */
const alone = { text: 'src/text/index.ts' };
const common = { target: 'es2022', sourcemap: true } as const;

/** The licences of what the CommonJS build carries, as they ask to be kept with it. */
const notices = license({
  thirdParty: {
    output: {
      file: 'THIRD-PARTY-LICENSES.txt',
      template: (dependencies) =>
        dependencies
          .map(({ packageJson: { name, version, license, author }, licenseText }) =>
            [`${name} ${version}, ${license}`, author ? JSON.stringify(author) : '', licenseText]
              .filter(Boolean)
              .join('\n\n'),
          )
          .join(`\n\n${'-'.repeat(60)}\n\n`),
    },
  },
});

export default defineConfig([
  { ...common, entry, format: 'esm', treeshake: true, clean: true },
  { ...common, entry: alone, format: 'esm', treeshake: true },
  // unified is ESM only: the CommonJS build carries it, so that require() works on every supported Node.
  {
    ...common,
    entry: { ...entry, ...alone },
    format: 'cjs',
    splitting: false,
    noExternal: [/^(?!zod)/],
    esbuildPlugins: [notices],
  },
  // Both kinds of declarations out of one reading of the types.
  { entry: { ...entry, ...alone }, format: ['esm', 'cjs'], dts: { only: true } },
]);
