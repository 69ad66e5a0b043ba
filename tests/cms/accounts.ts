import { randomBytes } from 'node:crypto';
import type { RunningApp } from '../support/strapi.ts';

/** Roles of the contract, under the code that Strapi knows them by. */
export const ROLES = ['contributor', 'reviewer', 'publisher'] as const;
export type Role = (typeof ROLES)[number];

/** An account of the CMS that can act inside Strapi and over HTTP. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly password: string;
}

/** Makes an active account with the roles. */
export function createAccount(app: RunningApp, roles: readonly Role[]): Promise<Account> {
  const codes = roles.map((role) => `fta-cases-${role}`);
  return createAccountWith(app, codes, roles.join('-') || 'nobody');
}

/** Makes an active account with roles by the code Strapi knows them by, Strapi's own among them. */
export async function createAccountWith(
  { strapi }: RunningApp,
  codes: readonly string[],
  name: string,
): Promise<Account> {
  const found = await strapi.db.query('admin::role').findMany({ where: { code: { $in: codes } } });
  const email = `${name}-${randomBytes(4).toString('hex')}@example.org`.toLowerCase();
  const password = `Aa1-${randomBytes(9).toString('base64url')}`;
  const user = await strapi.service('admin::user').create({
    email,
    password,
    firstname: name,
    isActive: true,
    registrationToken: null,
    roles: found.map(({ id }: { id: number }) => id),
  });
  return { id: user.id, email, password };
}

/** Makes an API token. `custom` tokens have the permissions named and no other. */
export async function createToken(
  { strapi }: RunningApp,
  type: 'read-only' | 'full-access' | 'custom',
  permissions: readonly string[] = [],
): Promise<string> {
  const name = `${type}-${randomBytes(4).toString('hex')}`;
  const token = await strapi.service('admin::api-token').create({
    name,
    description: '',
    type,
    lifespan: null,
    ...(type === 'custom' && { permissions }),
  });
  return token.accessKey;
}

/** Logs an account in. @returns what makes requests in its name */
export async function logIn({ url }: RunningApp, { email, password }: Account): Promise<Requester> {
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await response.json()) as { data: { token: string } };
  return requester(url, data.token);
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is for the test to say
  readonly body: any;
}

export type Requester = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Makes requests with a token, or as the public. */
export function requester(url: string, token?: string): Requester {
  return async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: isJson(response) && text !== '' ? JSON.parse(text) : text };
  };
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}
