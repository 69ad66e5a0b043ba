// What `pnpm site` runs: builds what has changed, starts the CMS (unless CMS_URL names one), builds the site and serves it.
import { build } from '../../../apps/cms/scripts/build.mjs';

build(true, process.env.CMS_URL ? ['packages'] : undefined);
await import('../serve/main.ts');
