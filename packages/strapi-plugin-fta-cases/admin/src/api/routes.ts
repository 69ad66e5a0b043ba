import { ADMIN_ROUTES } from '../../../shared/contracts.ts';
import { UID } from '../../../shared/uids.ts';

/** Where Strapi's content manager keeps cases. */
export const STOCK_CASES = `/content-manager/collection-types/${UID.case}`;

/** The address of a route of the plugin. */
export function routeTo(name: keyof typeof ADMIN_ROUTES, params: Readonly<Record<string, string>> = {}): string {
  return ADMIN_ROUTES[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}
