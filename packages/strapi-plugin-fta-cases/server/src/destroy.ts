import type { Core } from '@strapi/types';
import { service } from './service.ts';

/** Strapi waits for this before it closes anything. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await service(strapi, 'shutdown').finish();
  service(strapi, 'rateLimit').close();
}
