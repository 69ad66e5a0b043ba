import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import { type CaseContent, contentOf } from '../../../shared/content.ts';
import {
  ACCOUNT,
  AUTOSAVE,
  type CaseReview,
  type KeepRequest,
  type LeaseAnswer,
  type TopicEntry,
} from '../../../shared/contracts.ts';
import { readFailure } from '../api/refusal.ts';
import { routeTo, STOCK_CASES } from '../api/routes.ts';
import { attributesOfContent, contentOfAttributes, topicLinks } from './attributes.ts';
import type { CaseServer, Hindrance, Stored } from './case-server.ts';

interface StrapiServerOptions {
  readonly documentId: string;
  /** Whose text it is: the server refuses it from another account's session. */
  readonly userId: () => number;
  /** More that a save asked for by hand sends along: links of a form. */
  readonly more?: () => Readonly<Record<string, unknown>>;
}

/**
 * The case on the server, over Strapi's own client, which renews a session where it can. Not over the queries of the rest
 * of the panel: those end the whole panel when a session is over, and with it the page.
 */
export function strapiServer({ documentId, userId, more }: StrapiServerOptions): CaseServer {
  const path = (name: 'review' | 'revisions' | 'lease') => routeTo(name, { documentId });
  const as = () => ({ [ACCOUNT]: String(userId()) });
  let topics: Promise<readonly TopicEntry[]> | null = null;
  const topicEntries = () => {
    topics ??= getFetchClient()
      .get<Answer<readonly TopicEntry[]>>(routeTo('topics'))
      .then(({ data }) => data.data);
    topics.catch(() => {
      topics = null;
    });
    return topics;
  };
  const read = async () => storedOf((await getFetchClient().get<Answer<CaseReview>>(path('review'))).data.data);

  return {
    save: (content, base, isAutosave) =>
      tried(async () => {
        const isLinked = content.topics.join() !== base.content.topics.join();
        const links = isLinked ? topicLinks(base.content.topics, content.topics, await topicEntries()) : {};
        const data = { ...attributesOfContent(content), ...links, ...(!isAutosave && more?.()), version: base.version };
        const params = { ...as(), ...(isAutosave && { [AUTOSAVE]: 'true' }) };
        const saved = await put(`${STOCK_CASES}/${documentId}`, data, params);
        if (saved === 'stale') return { kind: 'stale' } as const;
        const stored = typeof saved.version === 'number' ? afterSave(saved, content) : await read();
        return { kind: 'saved', stored } as const;
      }),
    read: () => tried(async () => ({ kind: 'read', stored: await read() }) as const),
    keep: (content) =>
      tried(async () => {
        await getFetchClient().post(path('revisions'), { content } satisfies KeepRequest, { params: as() });
        return { kind: 'kept' } as const;
      }),
    announce: () => tried(async () => editingOf(await getFetchClient().post<Answer<LeaseAnswer>>(path('lease'), {}))),
    others: () => tried(async () => editingOf(await getFetchClient().get<Answer<LeaseAnswer>>(path('lease')))),
  };
}

interface Answer<T> {
  readonly data: T;
}

interface Saved extends Readonly<Record<string, unknown>> {
  readonly version?: number;
}

/** The stored side of a review. */
export function storedOf(review: Pick<CaseReview, 'version' | 'case' | 'updatedBy'>): Stored {
  return { version: review.version, content: contentOf(review.case), updatedBy: review.updatedBy };
}

function afterSave(saved: Saved, { topics }: CaseContent): Stored {
  return { version: saved.version ?? 0, content: contentOfAttributes(saved, topics), updatedBy: null };
}

function editingOf({ data }: { data: Answer<LeaseAnswer> }) {
  return { kind: 'announced', editing: data.data.editing } as const;
}

const STALE = 409;
const SIGNED_OUT = 401;
const TOO_MANY = 429;

/** The entry as it was saved, or `stale` where somebody else had saved meanwhile. */
async function put(url: string, data: object, params: object): Promise<Saved | 'stale'> {
  try {
    return (await getFetchClient().put<Answer<Saved>>(url, data, { params })).data.data;
  } catch (error) {
    if (isFetchError(error) && error.status === STALE) return 'stale';
    throw error;
  }
}

async function tried<Outcome>(ask: () => Promise<Outcome>): Promise<Outcome | Hindrance> {
  try {
    return await ask();
  } catch (error) {
    return hindranceOf(error);
  }
}

function hindranceOf(error: unknown): Hindrance {
  if (!isFetchError(error)) {
    // What `fetch` rejects with where there is no network; an answer that is no JSON is a SyntaxError.
    if (error instanceof TypeError) return { kind: 'offline' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  const { status = 0, message } = error;
  const failure = readFailure(error.response?.data?.error ?? { message, status });
  if (status === SIGNED_OUT) return { kind: 'signed-out' };
  if (failure.refusals.some(({ ruleId }) => ruleId === 'account-changed')) return { kind: 'other-person' };
  if (status >= 400 && status < 500 && status !== TOO_MANY) {
    return { kind: 'refused', message: failure.message, refusals: failure.refusals };
  }
  return { kind: 'failed', message: failure.message };
}
