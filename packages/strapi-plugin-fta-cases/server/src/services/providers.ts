import type { Provider } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { UID } from '../../../shared/uids.ts';
import { table } from '../database.ts';

/** Adds providers that cases name and the register does not have yet; entries that are there stay as they are. */
export async function rememberProviders(strapi: Core.Strapi, providers: readonly Provider[]): Promise<void> {
  const named = new Map(providers.filter(({ name }) => name !== '').map((provider) => [provider.key, provider]));
  if (named.size === 0) return;
  const known = await table(strapi, UID.provider).findMany({
    where: { key: { $in: [...named.keys()] } },
    select: ['id', 'key'],
  });
  for (const { key } of known) named.delete(key);
  if (named.size === 0) return;
  const data = [...named.values()].map(({ key, name, kind, region }) => ({ key, name, kind, region }));
  await table(strapi, UID.provider).createMany({ data });
}
