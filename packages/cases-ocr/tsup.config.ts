import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', worker: 'src/thread.ts' };
const common = { entry, target: 'node20', platform: 'node', sourcemap: true, shims: true } as const;

export default defineConfig([
  { ...common, format: 'esm', clean: true },
  { ...common, format: 'cjs', splitting: false },
  { entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'], dts: { only: true } },
]);
