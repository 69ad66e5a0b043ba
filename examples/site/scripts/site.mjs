// What `pnpm site` runs: builds what has changed, starts the CMS (unless CMS_URL names one), builds the site and serves it.
import './typescript.mjs';

try {
  const { build } = await import(new URL('../../../apps/cms/scripts/build.mjs', import.meta.url).href);
  build(true, process.env.CMS_URL ? ['packages'] : undefined);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
await import(new URL('../serve/main.ts', import.meta.url).href);
