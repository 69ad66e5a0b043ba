import type { RunningApp } from '../../support/strapi.ts';
import { type Account, createAccount, type Role } from '../accounts.ts';

/** An account whose owner reads Chinese. */
export type Editor = Account & { readonly name: string };

/** Makes an account with the roles, which sees the panel in Chinese and is known by the name. */
export async function createEditor(app: RunningApp, name: string, roles: readonly Role[]): Promise<Editor> {
  const account = await createAccount(app, roles);
  await app.strapi.db.query('admin::user').update({
    where: { id: account.id },
    data: { firstname: name, preferedLanguage: 'zh-Hans' },
  });
  return { ...account, name };
}
