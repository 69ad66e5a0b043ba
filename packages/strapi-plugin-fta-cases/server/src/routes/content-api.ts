import { OPERATIONS } from '@fta/cases-core/rest';
import type { Core } from '@strapi/types';
import { settingsOf } from '../config.ts';
import { READS } from '../controllers/reads.ts';
import { INQUIRY_ROUTE } from '../inquiry-page/address.ts';
import { service } from '../service.ts';

/** Open to everybody, or to API tokens that have the scope of the route: the name of its handler. */
const accessOf = (isOpen: boolean) => (isOpen ? { auth: false as const } : {});

/** Under /api/fta-cases: reading is for everybody unless it is closed to tokens, importing for tokens with the scope. */
export function contentApiRoutes({ strapi }: { strapi: Core.Strapi }) {
  const { access, metrics } = settingsOf(strapi);
  const middlewares = [service(strapi, 'rateLimit').ofCalls];
  const watching = [
    { method: 'GET' as const, path: OPERATIONS.health.path, handler: 'health.find', config: accessOf(true) },
    { method: 'GET' as const, path: '/metrics', handler: 'metrics.scrape', config: accessOf(metrics === 'public') },
  ];
  return {
    type: 'content-api',
    routes: [
      ...READS.map((name) => ({
        method: 'GET' as const,
        path: OPERATIONS[name].path,
        handler: `${name}.find`,
        config: { ...accessOf(access === 'public'), middlewares },
      })),
      { method: 'POST' as const, path: '/import', handler: 'import.run', config: { middlewares } },
      ...(['GET', 'POST'] as const).map((method) => ({
        method,
        path: INQUIRY_ROUTE,
        handler: method === 'GET' ? 'inquiry.show' : 'inquiry.answer',
        config: { ...accessOf(true), prefix: '', middlewares },
      })),
      ...watching.filter(({ path }) => metrics !== 'off' || path !== '/metrics'),
    ],
  };
}
