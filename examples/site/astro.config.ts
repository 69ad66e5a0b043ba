import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { CACHE } from './build/folders.ts';
import { BASE_PATH, CMS_URL, SITE_URL } from './environment.ts';

// Nothing is told to anybody.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({
  srcDir: '.',
  cacheDir: CACHE,
  site: SITE_URL,
  base: BASE_PATH || '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [react()],
  vite: {
    define: {
      'process.env.CMS_URL': JSON.stringify(CMS_URL),
      'process.env.SITE_URL': JSON.stringify(SITE_URL),
      'process.env.KEPT': JSON.stringify(CACHE),
    },
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['@fta/cases-core', '@fta/cases-dataset', 'echarts', 'feed'] },
  },
});
