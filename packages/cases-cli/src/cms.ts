import {
  AnswerError,
  ApiError,
  type Client,
  createClient,
  ListChangedError,
  NetworkError,
  TimeoutError,
} from '@fta/cases-core/client';
import { type Bilingual, pointerOf } from '@fta/cases-core/schema';
import { CallError } from './call-error.ts';
import type { Call } from './command.ts';

/** Where a token may stand so that it does not end up in the history of the shell. */
const TOKEN_VARIABLE = 'FTA_CASES_TOKEN';

/** Options of every command that talks to a CMS. */
export const CMS_OPTIONS = {
  url: {
    type: 'string',
    value: 'URL',
    help: {
      zh: '内容管理系统的地址（必填），如 https://cms.example.org',
      en: 'address of the CMS (required), such as https://cms.example.org',
    },
  },
  token: {
    type: 'string',
    value: 'T',
    help: {
      zh: `API 令牌；也可写入环境变量 ${TOKEN_VARIABLE}，以免留在命令历史中`,
      en: `API token; or in the environment as ${TOKEN_VARIABLE}, where the shell's history does not keep it`,
    },
  },
} as const;

/** Throws {@link CallError} for an address or a token that can be none. */
export function connect({ options, environment }: Pick<Call<typeof CMS_OPTIONS>, 'options' | 'environment'>): Client {
  const { url } = options;
  if (url === undefined) throw new CallError({ zh: '缺少 --url URL', en: 'missing --url URL' });
  const token = options.token ?? (environment[TOKEN_VARIABLE] || undefined);
  create(url, undefined, {
    zh: '--url 应为内容管理系统的地址，如 https://cms.example.org，不带用户名、密码和参数',
    en: '--url expects the address of the CMS, such as https://cms.example.org, without user, password or query',
  });
  return create(url, token, {
    zh: `令牌应为内容管理系统的 API 令牌，见 --token 和 ${TOKEN_VARIABLE}`,
    en: `the token is none, expected an API token of the CMS, see --token and ${TOKEN_VARIABLE}`,
  });
}

function create(url: string, token: string | undefined, expected: Bilingual): Client {
  try {
    return createClient({ url, token });
  } catch (error) {
    if (error instanceof TypeError) throw new CallError(expected);
    throw error;
  }
}

/**
 * Runs calls of a client. Throws {@link CallError} for all that the command line calls wrong: nobody there, no right, no
 * such CMS, a CMS that fails. A refusal of what was sent (`ApiError`) that `isOfContent` claims is passed on.
 */
export async function talk<Result>(
  calls: () => Promise<Result>,
  isOfContent: (error: ApiError) => boolean = () => false,
): Promise<Result> {
  try {
    return await calls();
  } catch (error) {
    if (error instanceof ApiError && isOfContent(error)) throw error;
    throw callErrorOf(error);
  }
}

function callErrorOf(error: unknown): unknown {
  if (error instanceof TimeoutError) {
    const seconds = Math.round(error.timeout / 1000);
    return new CallError({
      zh: `${seconds} 秒内没有应答：${error.request}`,
      en: `no answer within ${seconds} s: ${error.request}`,
    });
  }
  if (error instanceof NetworkError) {
    return new CallError({ zh: `无法连接：${error.message}`, en: `cannot connect: ${error.message}` });
  }
  if (error instanceof AnswerError) {
    return new CallError({
      zh: `应答不符合接口约定，地址是否正确？${error.message}`,
      en: `the answer is not one of this API, is the address right? ${error.message}`,
    });
  }
  if (error instanceof ListChangedError) {
    return new CallError({
      zh: `读取期间内容一再变动，请稍后重试：${error.request}`,
      en: `what is published kept changing while it was read, try again later: ${error.request}`,
    });
  }
  return error instanceof ApiError ? new CallError(refusalText(error)) : error;
}

function refusalText(error: ApiError): Bilingual {
  const { status, request, requestId } = error;
  const known: Record<number, Bilingual> = {
    401: {
      zh: `未被接受：缺少令牌或令牌无效，见 --token 和 ${TOKEN_VARIABLE}`,
      en: `not let in: the token is missing or not known, see --token and ${TOKEN_VARIABLE}`,
    },
    403: {
      zh: '令牌没有此项权限，请在内容管理系统的“API 令牌”中授权',
      en: 'the token may not do this; give it the right under API tokens of the CMS',
    },
    404: { zh: '此地址没有本系统的接口', en: 'there is no CMS of this kind at the address' },
    429: { zh: '请求过于频繁，请稍后再试', en: 'too many requests, try again later' },
  };
  const moved = { zh: `地址已变更：${error.message}`, en: error.message };
  const says = known[status] ?? (status < 400 ? moved : reasonsOf(error).text);
  const number = requestId === null ? '' : `, ${requestId}`;
  return { zh: `${says.zh}（${status}，${request}${number}）`, en: `${says.en} (${status}, ${request}${number})` };
}

/** One reason of a refusal: what is wrong, and where. */
export interface Reason {
  /** JSON Pointer in what was sent; '' where there is none. */
  readonly path: string;
  readonly text: Bilingual;
}

/** Why a CMS refused, reason by reason and as one text. Where it gives none, its message is the one there is. */
export function reasonsOf({ details, message }: ApiError): { reasons: readonly Reason[]; text: Bilingual } {
  const listed = isObject(details) && Array.isArray(details.errors) ? details.errors.flatMap(reasonOf) : [];
  const reasons = listed.length > 0 ? listed : [{ path: '', text: { zh: message, en: message } }];
  return {
    reasons,
    text: {
      zh: reasons.map(({ text }) => text.zh).join('；'),
      en: reasons.map(({ text }) => text.en).join('; '),
    },
  };
}

function reasonOf(value: unknown): Reason[] {
  if (!isObject(value) || typeof value.message !== 'string') return [];
  const { path, message, text } = value;
  const both = isObject(text) ? text : {};
  const say = (said: unknown) => (typeof said === 'string' ? said : message);
  return [{ path: Array.isArray(path) ? pointerOf(path) : '', text: { zh: say(both.zh), en: say(both.en) } }];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
