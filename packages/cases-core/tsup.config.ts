import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', schema: 'src/schema/index.ts', query: 'src/query/index.ts' };

export default defineConfig([
  { entry, format: 'esm', target: 'es2022', dts: true, clean: true, treeshake: true },
  // unified is ESM only: the CommonJS build carries it, so that require() works on every supported Node.
  { entry, format: 'cjs', target: 'es2022', dts: true, noExternal: [/^(?!zod)/], splitting: false },
]);
