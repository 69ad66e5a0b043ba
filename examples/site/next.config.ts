import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { NextConfig } from 'next';
import { BASE_PATH, CMS_URL, SITE_URL } from './environment.ts';

const config: NextConfig = {
  output: 'export',
  // With `output: 'export'` this is where the export goes; `build/folders.ts` names it too.
  distDir: '.cache/export',
  trailingSlash: true,
  ...(BASE_PATH !== '' && { basePath: BASE_PATH }),
  // Pages of different builds stand beside each other, so builds of the same code have the same id.
  generateBuildId: () => process.env.SITE_CODE ?? 'development',
  env: { CMS_URL, SITE_URL },
  serverExternalPackages: ['@fta/cases-core', 'echarts', 'feed', 'typescript'],
  turbopack: { root: join(import.meta.dirname, '..', '..') },
  experimental: { globalNotFound: true, agentUpgrade: false, cpus: availableParallelism() },
  // `pnpm types` checks them.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
};

export default config;
