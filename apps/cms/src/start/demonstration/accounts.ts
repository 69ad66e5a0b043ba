import type { Core } from '@strapi/strapi';
import { generatePassword } from './password.ts';

/** The administrator and one person for each role of the plugin, by the code of the role. */
const EMAILS = {
  'strapi-super-admin': 'admin@example.org',
  'fta-cases-contributor': 'contributor@example.org',
  'fta-cases-reviewer': 'reviewer@example.org',
  'fta-cases-publisher': 'publisher@example.org',
} as const;

export type RoleCode = keyof typeof EMAILS;

const ROLE_CODES = Object.keys(EMAILS) as RoleCode[];

/** What somebody needs to log in. */
export interface Credential {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** How far the demonstration has come in this database. */
export interface Progress {
  /** Ids of the accounts. */
  readonly accounts: Record<RoleCode, number>;
  /** The bundled batch is published. */
  readonly hasBatch: boolean;
  /** The passwords were shown. */
  readonly isTold: boolean;
}

const store = (strapi: Core.Strapi) => strapi.store({ type: 'app', name: 'demonstration' });

/** What the store says, or `null` where the demonstration was never begun. */
export async function readProgress(strapi: Core.Strapi): Promise<Progress | null> {
  return (await store(strapi).get({ key: 'progress' })) as Progress | null;
}

export async function writeProgress(strapi: Core.Strapi, progress: Progress): Promise<void> {
  await store(strapi).set({ key: 'progress', value: progress });
}

/** From here on the passwords are the owners' business. */
export async function markAccountsTold(strapi: Core.Strapi): Promise<void> {
  const progress = await readProgress(strapi);
  if (progress) await writeProgress(strapi, { ...progress, isTold: true });
}

/** Some of the accounts are there and open. */
export async function hasDemonstrationAccounts(strapi: Core.Strapi): Promise<boolean> {
  const progress = await readProgress(strapi);
  if (!progress) return false;
  const where = { id: { $in: Object.values(progress.accounts) }, isActive: true, blocked: { $ne: true } };
  return (await strapi.db.query('admin::user').count({ where })) > 0;
}

/** Creates the accounts, all of them or none, and notes it. */
export async function createAccounts(strapi: Core.Strapi): Promise<Credential[]> {
  return strapi.db.transaction(async () => {
    const created = [];
    for (const code of ROLE_CODES) created.push(await createAccount(strapi, code));
    const accounts = Object.fromEntries(created.map(({ code, id }) => [code, id])) as Record<RoleCode, number>;
    await writeProgress(strapi, { accounts, hasBatch: false, isTold: false });
    return created.map(({ credential }) => credential);
  });
}

async function createAccount(strapi: Core.Strapi, code: RoleCode) {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  if (!role) throw new Error(`There is no role ${code}`);
  const credential = { role: role.name, email: EMAILS[code], password: generatePassword() };
  const { id } = await strapi.service('admin::user').create({
    email: credential.email,
    password: credential.password,
    firstname: role.name,
    lastname: '演示',
    preferedLanguage: 'zh-Hans',
    roles: [role.id],
    isActive: true,
    registrationToken: null,
  });
  return { code, id: id as number, credential };
}

/** New passwords for accounts whose first ones nobody has seen, because the start that made them was cut short. */
export async function renewPasswords(strapi: Core.Strapi, { accounts }: Progress): Promise<Credential[]> {
  return strapi.db.transaction(async () => {
    const credentials = [];
    for (const id of Object.values(accounts)) {
      const password = generatePassword();
      const user = await strapi.service('admin::user').updateById(id, { password });
      credentials.push({ role: user.firstname as string, email: user.email as string, password });
    }
    return credentials;
  });
}
