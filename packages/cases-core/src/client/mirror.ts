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
 * Where a mirror keeps its copy. Entries are told apart by `kind` and `id`. Both ways to write have to be atomic; or else,
 * where the place knows no transactions: forget the cursor (`replaceAll` only), write the entries, and write the cursor
 * last. What was begun and not ended is then done again.
 */
export interface MirrorStore {
  /** That of the last write; `null` where there was none. */
  cursor(): Promise<string | null>;
  /** Puts the content of each change in the place of what was there, or where it is `null` takes it away; keeps the cursor. */
  apply(changes: readonly FullChange[], cursor: string): Promise<void>;
  /** Puts these entries in the place of all there are, so that nothing else is left; keeps the cursor. */
  replaceAll(entries: readonly MirrorEntry[], cursor: string): Promise<void>;
}

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
 * A change carries what is public now, so that it does no harm to apply one twice, and a mirror that ends anywhere, be it
 * in the middle of a write, goes on from the last cursor that was kept and ends up equal. Without a cursor, or where the
 * CMS does not know it any more (410), the copy is made anew: everything is read first, which takes the memory that all of
 * it takes, and put in place at once, so that readers never find the store empty. One mirror to a store.
 *
 * @throws ClientError as the client does, and whatever the store throws; to call it again is all there is to do.
 */
export async function mirror(
  client: Pick<Client, 'followChanges'>,
  store: MirrorStore,
  options: FollowOptions = {},
): Promise<MirrorResult> {
  const { interval, ...call } = options;
  let cursor = await store.cursor();
  let changes = 0;
  let replaced = false;
  for (let refusals = 0; ; ) {
    try {
      if (cursor === null) {
        const copy = await readWhole(client, call);
        await store.replaceAll(copy.entries, copy.cursor);
        ({ cursor } = copy);
        changes += copy.changes;
        replaced = true;
        if (interval === undefined) return { cursor, changes, replaced };
      }
      for await (const { data, meta } of client.followChanges({ since: cursor }, options)) {
        refusals = 0;
        if (data.length === 0 && meta.cursor === cursor) continue;
        await store.apply(data, meta.cursor);
        ({ cursor } = meta);
        changes += data.length;
      }
      return { cursor, changes, replaced };
    } catch (error) {
      refusals += 1;
      if (!isGone(error) || refusals > MOST_REFUSALS) throw error;
      cursor = null;
    }
  }
}

/** All that is public, from the whole of the feed. */
async function readWhole(client: Pick<Client, 'followChanges'>, options: FollowOptions) {
  const entries = new Map<string, MirrorEntry>();
  let cursor = '';
  let changes = 0;
  for await (const { data, meta } of client.followChanges({}, options)) {
    for (const change of data) {
      const key = keyOf(change);
      const entry = entryOf(change);
      if (entry) entries.set(key, entry);
      else entries.delete(key);
    }
    ({ cursor } = meta);
    changes += data.length;
  }
  return { entries: [...entries.values()], cursor, changes };
}

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
