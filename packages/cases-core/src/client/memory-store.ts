import * as z from 'zod';
import { batchHeadSchema, changesAnswer } from '../rest/answers.ts';
import { type Batch, batchSchema } from '../schema/batch.ts';
import { type Case, caseSchema } from '../schema/case.ts';
import { entryOf, keyOf, type MirrorEntry, type MirrorStore } from './mirror.ts';

const entrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    id: caseSchema.shape.id,
    batch: batchSchema.shape.id,
    content: caseSchema,
  }),
  z.object({ kind: z.literal('batch'), id: batchSchema.shape.id, content: batchHeadSchema }),
]) satisfies z.ZodType<MirrorEntry>;

const snapshotSchema = z.object({
  cursor: changesAnswer.shape.meta.shape.cursor.nullable(),
  entries: z.array(entrySchema),
});

/** All that a store holds, as JSON can keep it. */
export type MirrorSnapshot = z.infer<typeof snapshotSchema>;

/** A mirror's copy in memory. Writes are seen whole or not at all. */
export interface MemoryStore extends MirrorStore {
  /** The batches that are public, whole, in the order of `ordinal` and id. */
  batches(): Batch[];
  /** A batch, whole; `null` where none of that id is public. */
  batch(id: string): Batch | null;
  /** A case; `null` where none of that id is public. */
  case(id: string): Case | null;
  /** To be written to a file, and handed to {@link createMemoryStore} later. */
  snapshot(): MirrorSnapshot;
}

/**
 * A store for `mirror`, empty or with what a snapshot holds.
 * @throws TypeError for a snapshot that is none, naming every fault with its place
 */
export function createMemoryStore(snapshot: unknown = { cursor: null, entries: [] }): MemoryStore {
  const start = readSnapshot(snapshot);
  let { cursor } = start;
  let entries = byKey(start.entries);

  const entry = <Kind extends MirrorEntry['kind']>(kind: Kind, id: string) =>
    entries.get(keyOf({ kind, id })) as Extract<MirrorEntry, { kind: Kind }> | undefined;

  return {
    cursor: async () => cursor,
    async apply(changes, next) {
      const changed = new Map(entries);
      for (const change of changes) {
        const present = entryOf(change);
        if (present) changed.set(keyOf(change), present);
        else changed.delete(keyOf(change));
      }
      [entries, cursor] = [changed, next];
    },
    async replaceAll(all, next) {
      [entries, cursor] = [byKey(all), next];
    },
    batches: () => batchesOf([...entries.values()]),
    batch(id) {
      const head = entry('batch', id);
      if (!head) return null;
      const members = [...entries.values()].filter((each) => each.kind === 'case' && each.batch === id);
      return batchesOf([head, ...members])[0] ?? null;
    },
    case: (id) => entry('case', id)?.content ?? null,
    snapshot: () => ({ cursor, entries: [...entries.values()] }),
  };
}

function readSnapshot(snapshot: unknown): MirrorSnapshot {
  const result = snapshotSchema.safeParse(snapshot);
  if (result.success) return result.data;
  throw new TypeError(`Expected the snapshot of a mirror:\n${z.prettifyError(result.error)}`);
}

const byKey = (entries: readonly MirrorEntry[]) => new Map(entries.map((entry) => [keyOf(entry), entry]));

/** Batches with the cases that belong to them, each in their order. */
function batchesOf(entries: readonly MirrorEntry[]): Batch[] {
  const members = new Map<string, Case[]>();
  for (const entry of entries) {
    if (entry.kind !== 'case') continue;
    const cases = members.get(entry.batch);
    if (cases) cases.push(entry.content);
    else members.set(entry.batch, [entry.content]);
  }
  return entries
    .flatMap((entry): Batch[] => {
      if (entry.kind !== 'batch') return [];
      const cases = members.get(entry.id) ?? [];
      return [{ ...entry.content, cases: cases.sort((a, b) => a.number - b.number) }];
    })
    .sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
}
