// What `pnpm start` runs: builds what has changed since the last start, then serves.
import { build } from './build.mjs';

try {
  build(true);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
await import(new URL('../dist/src/start/main.js', import.meta.url).href);
