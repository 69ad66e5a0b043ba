// What `pnpm start` runs: builds what has changed since the last start, then serves.
import { build } from './build.mjs';

build(true);
await import(new URL('../dist/src/start/main.js', import.meta.url).href);
