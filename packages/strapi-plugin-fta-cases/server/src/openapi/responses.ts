import { type Bilingual, prose } from '@fta/cases-core/schema';
import { refTo } from './components.ts';
import type { Content, Examples, Reference, ResponseObject } from './types.ts';

interface Header {
  readonly about: Bilingual;
  readonly schema: { readonly type: 'string' | 'integer' };
  /** Sent whatever the settings are. */
  readonly required?: true;
}

/** Headers of answers, by the name they are sent under. */
const HEADERS = {
  ETag: {
    about: { zh: '强校验值，供 If-None-Match 使用', en: 'Strong validator, to be sent as If-None-Match' },
    schema: { type: 'string' },
    required: true,
  },
  'Cache-Control': {
    about: { zh: 'no-cache：可以保存，使用前须询问', en: 'no-cache: may be kept, and is asked about before use' },
    schema: { type: 'string' },
    required: true,
  },
  'X-Request-Id': {
    about: {
      zh: '请求的编号，与服务器日志一致；请求带有合格的编号时沿用',
      en: 'The id of the request in the log of the server; one that was sent is kept',
    },
    schema: { type: 'string' },
    required: true,
  },
  'RateLimit-Policy': {
    about: {
      zh: '限流规则：请求数;w=秒数（设有限流时）',
      en: 'The rate limit as requests;w=seconds, where there is one',
    },
    schema: { type: 'string' },
  },
  'RateLimit-Limit': {
    about: { zh: '时限内允许的请求数（设有限流时）', en: 'Requests in a window, where there is a rate limit' },
    schema: { type: 'integer' },
  },
  'RateLimit-Remaining': {
    about: { zh: '时限内尚余的请求数（设有限流时）', en: 'Requests left in the window, where there is a rate limit' },
    schema: { type: 'integer' },
  },
  'RateLimit-Reset': {
    about: {
      zh: '距时限结束的秒数（设有限流时）',
      en: 'Seconds to the end of the window, where there is a rate limit',
    },
    schema: { type: 'integer' },
  },
  'Retry-After': {
    about: { zh: '过多少秒再试', en: 'Seconds after which to try again' },
    schema: { type: 'integer' },
    required: true,
  },
} as const satisfies Record<string, Header>;

type HeaderName = keyof typeof HEADERS;

const LIMITED = ['RateLimit-Policy', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const;

/** Headers of an answer that can be kept. */
const KEPT = ['ETag', 'Cache-Control', 'X-Request-Id', ...LIMITED] as const;

export const HEADER_COMPONENTS = Object.fromEntries(
  Object.entries<Header>(HEADERS).map(([name, { about, ...rest }]) => [name, { description: prose(about), ...rest }]),
);

function headers(names: readonly HeaderName[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** What is answered when all is well, and can be kept. */
export function cached(content: Content, about: Bilingual): ResponseObject {
  return { description: prose(about), headers: headers(KEPT), content };
}

/** What is answered to a request that did something. */
export function done(content: Content, about: Bilingual): ResponseObject {
  return { description: prose(about), headers: headers(['X-Request-Id', ...LIMITED]), content };
}

/** What is answered and is out of date at once. */
export function passing(content: Content, about: Bilingual): ResponseObject {
  return { description: prose(about), headers: headers(['Cache-Control', 'X-Request-Id']), content };
}

interface Refusal {
  readonly status: number;
  readonly about: Bilingual;
  readonly headers: readonly HeaderName[];
}

/** Answers that are alike on every route. */
const REFUSALS = {
  BadRequest: {
    status: 400,
    about: { zh: '参数未列出，或其值不合要求', en: 'A parameter that is not listed, or a value that will not do' },
    headers: ['X-Request-Id'],
  },
  Unauthorized: {
    status: 401,
    about: { zh: '缺少令牌，或令牌无效', en: 'No token, or one that is not valid' },
    headers: ['X-Request-Id'],
  },
  Forbidden: {
    status: 403,
    about: { zh: '令牌没有此项权限', en: 'The token is not for this' },
    headers: ['X-Request-Id'],
  },
  NotFound: {
    status: 404,
    about: { zh: '没有这一编号的公开内容', en: 'Nothing public has this id' },
    headers: ['X-Request-Id'],
  },
  Gone: {
    status: 410,
    about: { zh: '游标不属于本数据库；请从头再来', en: 'The cursor is not of this database: start over' },
    headers: ['X-Request-Id'],
  },
  TooLarge: {
    status: 413,
    about: { zh: '文件超过上限', en: 'The document is larger than what is imported' },
    headers: ['X-Request-Id'],
  },
  TooManyRequests: {
    status: 429,
    about: { zh: '请求过多', en: 'Too many requests' },
    headers: ['X-Request-Id', 'Retry-After', ...LIMITED],
  },
  Failure: {
    status: 500,
    about: { zh: '服务器出错', en: 'The server failed' },
    headers: ['X-Request-Id'],
  },
  Unavailable: {
    status: 503,
    about: { zh: '数据库暂不可用；稍后再试', en: 'The database is not there at the moment: try again later' },
    headers: ['X-Request-Id'],
  },
} as const satisfies Record<string, Refusal>;

export type RefusalName = keyof typeof REFUSALS;

const NOT_MODIFIED: ResponseObject = {
  description: prose({ zh: '与 If-None-Match 所列的相同', en: 'The same as one of those in If-None-Match' }),
  headers: headers(['ETag', 'Cache-Control', 'X-Request-Id']),
};

/** The shared answers, each with what a request got that was answered so. */
export function responseComponents(examples: Readonly<Partial<Record<RefusalName, Examples>>>) {
  const refusals = Object.entries<Refusal>(REFUSALS).map(([name, refusal]) => [
    name,
    {
      description: prose(refusal.about),
      headers: headers(refusal.headers),
      content: {
        'application/json': {
          schema: refTo('Error'),
          ...(examples[name as RefusalName] && { examples: examples[name as RefusalName] }),
        },
      },
    },
  ]);
  return { NotModified: NOT_MODIFIED, ...Object.fromEntries(refusals) } as Record<string, ResponseObject>;
}

/** The references by which an operation names the shared answers it may give, by status. */
export function refusalsBy(names: readonly RefusalName[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [REFUSALS[name].status, { $ref: `#/components/responses/${name}` }]));
}
