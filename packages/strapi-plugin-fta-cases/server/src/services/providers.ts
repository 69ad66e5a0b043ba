import type { Provider } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { lockAdding, table } from '../database.ts';

/** Adds providers that cases name and the register does not have yet; entries that are there stay as they are. */
export async function rememberProviders(strapi: Core.Strapi, providers: readonly Provider[]): Promise<void> {
  if ((await unknownOf(strapi, providers)).length === 0) return;
  await lockAdding(strapi, 'providers');
  const data = (await unknownOf(strapi, providers)).map(({ key, name, kind, region }) => ({ key, name, kind, region }));
  if (data.length > 0) await table(strapi, UID.provider).createMany({ data });
}

async function unknownOf(strapi: Core.Strapi, providers: readonly Provider[]): Promise<Provider[]> {
  const named = new Map(providers.filter(({ name }) => name !== '').map((provider) => [provider.key, provider]));
  const known = await table(strapi, UID.provider).findMany({
    where: { key: { $in: [...named.keys()] } },
    select: ['id', 'key'],
  });
  for (const { key } of known) named.delete(key);
  return [...named.values()];
}
