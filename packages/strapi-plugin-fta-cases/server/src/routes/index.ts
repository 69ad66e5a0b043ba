import { adminRoutes } from './admin.ts';
import { contentApiRoutes } from './content-api.ts';

/** The content API depends on settings, which are known once Strapi has started. */
export const routes = { admin: adminRoutes, 'content-api': contentApiRoutes };
