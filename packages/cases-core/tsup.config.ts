import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', schema: 'src/schema/index.ts', query: 'src/query/index.ts' };
const target = 'es2022';

export default defineConfig([
  { entry, target, format: 'esm', treeshake: true, clean: true },
  // unified is ESM only: the CommonJS build carries it, so that require() works on every supported Node.
  { entry, target, format: 'cjs', splitting: false, noExternal: [/^(?!zod)/] },
  // Both kinds of declarations out of one reading of the types.
  { entry, format: ['esm', 'cjs'], dts: { only: true } },
]);
