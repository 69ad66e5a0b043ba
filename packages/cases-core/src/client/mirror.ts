import type { FollowOptions, FullChange } from './changes.ts';
import type { Client } from './client.ts';
import { ApiError } from './errors.ts';

type Present<Change extends FullChange> = Change extends FullChange
  ? Pick<Change, Exclude<keyof Change, 'cursor' | 'at' | 'action' | 'content'>> & {
      readonly content: NonNullable<Change['content']>;
    }
  : never;

/** A case, or a batch without its cases, that is public. */
export type MirrorEntry = Present<FullChange>;

/**
 * The place where a mirror keeps its copy. Entries are told apart by `kind` and `id`. A write is all or nothing; where the place
 * knows no such thing, forget the cursor first, write the entries, and write the new cursor last: what was begun and not
 * ended is then done again from the beginning.
 */
export interface MirrorStore {
  /** That of the last write; `null` where there was none. */
  cursor(): Promise<string | null>;
  /** Puts the content of each change in the place of what was there, or where it is `null` takes it away; keeps the cursor. */
  apply(changes: readonly FullChange[], cursor: string): Promise<void>;
  /** Puts these entries in the place of all there are, so that nothing else is left; keeps the cursor. */
  replaceAll(entries: readonly MirrorEntry[], cursor: string): Promise<void>;
}

/** The outcome of a {@link mirror}. */
export interface MirrorResult {
  /** Where the copy stands now. */
  readonly cursor: string;
  /** How many changes were taken in. */
  readonly changes: number;
  /** Whether the copy was made anew, for want of a cursor or of one that the CMS knows. */
  readonly replaced: boolean;
}

/** Cursors that are refused one after the other before the mirror gives up. */
const MOST_REFUSALS = 3;

const GONE = 410;

/**
 * Brings a copy of all that is public up to date, and with `interval` keeps it so until `signal` is aborted.
 *
 * Changes are read to the end before any is written, so that the store goes from one whole state to the next; that takes
 * the memory that what changed takes. A change carries what is public now: to take it in twice does no harm, and a mirror
 * that ends anywhere, be it in the middle of a write, goes on from the cursor that was kept last and ends up equal.
 * Without a cursor, or where the CMS does not know it (410, as after its database was restored), all is read from the
 * beginning and put in the place of what there was; until then readers find the copy as it was. One mirror to a store.
 *
 * @throws ClientError as the client does, and whatever the store throws; to call it again is all there is to do.
 * @example
 * ```js
 * import { createClient, createMemoryStore, mirror } from '@fta/cases-core/client';
 *
 * const client = createClient({ url: 'https://cms.example.org' });
 * const store = createMemoryStore();
 * console.log((await mirror(client, store)).replaced); // true
 * console.log(store.batches()[0].cases[0].title); // 无纸通关新模式
 * // Later, from where it stands: only what has changed is read.
 * console.log((await mirror(client, store)).changes); // 0
 * ```
 */
export async function mirror(
  client: Pick<Client, 'followChanges'>,
  store: MirrorStore,
  options: FollowOptions = {},
): Promise<MirrorResult> {
  let since = await store.cursor();
  let changes = 0;
  let replaced = false;
  for (let refusals = 0; ; refusals += 1) {
    try {
      for await (const next of statesSince(client, since, options)) {
        if (since === null) await store.replaceAll(next.changes.flatMap(present), next.cursor);
        else if (next.cursor !== since) await store.apply(next.changes, next.cursor);
        replaced ||= since === null;
        changes += next.count;
        since = next.cursor;
        refusals = 0;
      }
      if (since !== null) return { cursor: since, changes, replaced };
    } catch (error) {
      if (!isGone(error) || refusals >= MOST_REFUSALS) throw error;
      since = null;
    }
  }
}

interface NextState {
  /** The last change of everything that changed, oldest first. */
  readonly changes: readonly FullChange[];
  readonly count: number;
  readonly cursor: string;
}

/** What leads from one whole state to the next, each time the feed has come to its end. */
async function* statesSince(
  client: Pick<Client, 'followChanges'>,
  since: string | null,
  options: FollowOptions,
): AsyncGenerator<NextState> {
  const last = new Map<string, FullChange>();
  let count = 0;
  for await (const { data, meta } of client.followChanges({ since }, options)) {
    for (const change of data) {
      last.delete(keyOf(change));
      last.set(keyOf(change), change);
    }
    count += data.length;
    if (meta.hasMore) continue;
    yield { changes: [...last.values()], count, cursor: meta.cursor };
    last.clear();
    count = 0;
  }
}

const present = (change: FullChange) => entryOf(change) ?? [];

const isGone = (error: unknown) => error instanceof ApiError && error.status === GONE;

/** What tells an entry from every other. */
export function keyOf({ kind, id }: Pick<MirrorEntry, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** What a change leaves in place; `null` where that is nothing. */
export function entryOf(change: FullChange): MirrorEntry | null {
  const { id } = change;
  if (change.kind === 'batch') return change.content && { kind: 'batch', id, content: change.content };
  return change.content && { kind: 'case', id, batch: change.batch, content: change.content };
}
