import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';

const plugins: Core.Config.Plugin = {
  'fta-cases': { enabled: true, resolve: dirname(require.resolve('strapi-plugin-fta-cases/package.json')) },
};

export default plugins;
