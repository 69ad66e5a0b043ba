import { describeProvider } from '@fta/cases-core';
import type { RunningApp } from '../support/strapi.ts';
import { type Account, createAccountWith, createToken, logIn, type Requester, requester } from './accounts.ts';
import { OTHER_PROVIDER, PROVIDER, UID } from './staging.ts';

/** Everybody who may try something, with the roles they have. */
export const ACCOUNTS = {
  'an account without roles': [],
  'a contributor': ['fta-cases-contributor'],
  'a contributor of the provider': ['fta-cases-contributor'],
  'a contributor of another provider': ['fta-cases-contributor'],
  'a reviewer': ['fta-cases-reviewer'],
  'a publisher': ['fta-cases-publisher'],
  'the submitter, reviewer too': ['fta-cases-contributor', 'fta-cases-reviewer'],
  "an author of Strapi's": ['strapi-author'],
  "an editor of Strapi's": ['strapi-editor'],
  'a super admin': ['strapi-super-admin'],
} as const;

const TOKENS = {
  'a token to read': 'read-only',
  'a token to import': 'custom',
  'a token for everything': 'full-access',
} as const;

export type AccountName = keyof typeof ACCOUNTS;
export type TokenName = keyof typeof TOKENS;
/** `a program` calls the document service inside Strapi, outside of any request. */
export type ActorName = AccountName | TokenName | 'nobody' | 'a program';

export const ACTORS = [
  'nobody',
  ...(Object.keys(ACCOUNTS) as AccountName[]),
  ...(Object.keys(TOKENS) as TokenName[]),
  'a program',
] as const;

export const IMPORT_SCOPE = 'plugin::fta-cases.import.run';

export interface Cast {
  readonly accounts: Readonly<Record<AccountName, Account>>;
  /** Makes requests in the name of each. */
  readonly ask: Readonly<Record<ActorName, Requester>>;
}

/** Makes the accounts and tokens and logs everybody in. */
export async function assemble(app: RunningApp): Promise<Cast> {
  const accounts: Partial<Record<AccountName, Account>> = {};
  const ask: Partial<Record<ActorName, Requester>> = { nobody: requester(app.url), 'a program': requester(app.url) };
  for (const name of Object.keys(ACCOUNTS) as AccountName[]) {
    const account = await createAccountWith(app, ACCOUNTS[name], name.replace(/[^a-z]+/gi, '-'));
    accounts[name] = account;
    ask[name] = await logIn(app, account);
  }
  for (const name of Object.keys(TOKENS) as TokenName[]) {
    ask[name] = requester(app.url, await createToken(app, TOKENS[name], [IMPORT_SCOPE]));
  }
  const cast = { accounts, ask } as Cast;
  await bindTo(app, PROVIDER, cast.accounts['a contributor of the provider']);
  await bindTo(app, OTHER_PROVIDER, cast.accounts['a contributor of another provider']);
  return cast;
}

/** Names an account as contributor of a provider, which limits it to that provider's cases. */
export async function bindTo({ strapi }: RunningApp, providerName: string, { id }: Account): Promise<void> {
  const provider = describeProvider(providerName);
  const row = await strapi.db.query(UID.provider).findOne({ where: { key: provider.key } });
  const contributors = { connect: [id] };
  if (row) await strapi.db.query(UID.provider).update({ where: { id: row.id }, data: { contributors } });
  else await strapi.db.query(UID.provider).create({ data: { ...provider, contributors } });
}
