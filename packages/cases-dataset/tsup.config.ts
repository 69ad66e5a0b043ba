import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts' };

export default defineConfig([
  { entry, target: 'node20', platform: 'node', sourcemap: true, format: 'esm', clean: true },
  { entry, target: 'node20', platform: 'node', sourcemap: true, format: 'cjs' },
  { entry, format: ['esm', 'cjs'], dts: { only: true } },
]);
