import type { Bilingual } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import { readerLanguage } from '../inquiry-page/respond.ts';

const LOGIN = '/admin/login';

/** What Strapi's login says, in English and as it stands on the page, in words of ours. */
const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ['Invalid credentials', { zh: '邮箱或密码不正确。', en: 'Wrong e-mail or password.' }],
  [
    'Too many requests, please try again later.',
    { zh: '尝试次数过多，请过几分钟再登录。', en: 'Too many attempts: try again in some minutes.' },
  ],
]);

/** Has the login refuse in the language of the browser, in which its page is. */
export const sayLogin: Core.MiddlewareHandler = async (ctx, next) => {
  try {
    await next();
  } catch (fault) {
    if (ctx.path === LOGIN && fault instanceof Error) {
      fault.message = WORDS.get(fault.message)?.[readerLanguage(ctx)] ?? fault.message;
    }
    throw fault;
  }
};
