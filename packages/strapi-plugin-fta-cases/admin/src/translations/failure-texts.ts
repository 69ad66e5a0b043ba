import type { Bilingual } from '@fta/cases-core/schema';

/** What goes wrong between the panel and the server. */
export const FAILURE_TEXTS = {
  unreached: {
    zh: '无法连接服务器，请检查网络后再试。',
    en: 'The server cannot be reached: check the network and try again.',
  },
  server: { zh: '服务器出错，请稍后再试。', en: 'Something went wrong on the server: try again later.' },
} as const satisfies Record<string, Bilingual>;

/** The same, by the status of an answer that says nothing more. */
export const FAILURE_OF_STATUS: Readonly<Record<number, Bilingual>> = {
  401: { zh: '登录已过期，请重新登录。', en: 'Your session has ended: sign in again.' },
  403: { zh: '您没有这项权限。', en: 'You do not have the permission for this.' },
  404: { zh: '没有找到，它可能已被删除。', en: 'It was not found; it may have been deleted.' },
  413: { zh: '内容太大，服务器不接收。', en: 'It is too large for the server.' },
  429: { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests: try again in a moment.' },
};
