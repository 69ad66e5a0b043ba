import type { Core } from '@strapi/types';
import { service } from './service.ts';

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  service(strapi, 'rateLimit').close();
}
