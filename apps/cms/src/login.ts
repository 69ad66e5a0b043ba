import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Handler = Parameters<Core.Strapi['server']['use']>[0];

interface Passwords {
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const LOGIN = '/admin/login';

/** The name of the error for a password or an account that is not right; of an attempt too many it is another. */
const WRONG = 'ApplicationError';

/** Weighs the password of an account that is not there, too: how long a refusal takes says nothing of who has an account. */
export async function weighEveryLogin(strapi: Core.Strapi): Promise<Handler> {
  const passwords = strapi.service('admin::auth') as unknown as Passwords;
  const nobody = await passwords.hashPassword(randomUUID());
  return async (ctx, next) => {
    if (ctx.method !== 'POST' || ctx.path.toLowerCase() !== LOGIN) return next();
    try {
      await next();
    } catch (error) {
      const { email, password } = ctx.request.body ?? {};
      const isWeighed = error instanceof Error && error.name === WRONG && typeof email === 'string';
      if (isWeighed && typeof password === 'string' && !(await isAccount(strapi, email))) {
        await passwords.validatePassword(password, nobody);
      }
      throw error;
    }
  };
}

async function isAccount(strapi: Core.Strapi, email: string): Promise<boolean> {
  const account = await strapi.db.query('admin::user').findOne({ where: { email: email.toLowerCase() } });
  return Boolean(account?.password);
}
