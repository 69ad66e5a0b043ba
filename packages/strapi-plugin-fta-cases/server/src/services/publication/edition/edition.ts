import type { Batch, Case } from '@fta/cases-core';
import { growIndexInSteps } from '@fta/cases-core/growing';
import type { CaseIndex } from '@fta/cases-core/query';
import type { BatchHead } from '@fta/cases-core/rest';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import { nextTurn } from '../../../turn.ts';
import type { PublicCase } from './public-case.ts';

/**
 * All that is public at one moment, in memory. An edition never changes: what is published makes the next one, which
 * shares with it whatever stayed the same.
 */
export interface Edition {
  /** Number and token of the last change in it; 0 and blank where nothing was ever published. */
  readonly sequence: number;
  readonly token: string;
  /** Batch by batch, by number within each. */
  readonly cases: readonly PublicCase[];
  /** Those of which something is public, in the order of their ordinals, then of their ids. */
  readonly batches: readonly BatchHead[];
  find(caseId: string): PublicCase | undefined;
  findBatch(batchId: string): BatchHead | undefined;
  casesOf(batchId: string): readonly PublicCase[];
  /** Search, facets and figures over all of it; made when first asked for, out of that of an edition before. */
  index(): Promise<CaseIndex>;
  /** The newest index of this edition and of those before it. */
  readonly newest: Newest;
}

interface Newest {
  index: CaseIndex | null;
}

/** What became of things since the edition before: `null` for what is no longer public. */
export interface Update {
  readonly sequence: number;
  readonly token: string;
  readonly cases: ReadonlyMap<string, PublicCase | null>;
  readonly batches: ReadonlyMap<string, BatchHead | null>;
}

export const EMPTY: Edition = edition({ sequence: 0, token: '' }, new Map(), new Map(), { index: null });

export function nextEdition(before: Edition, update: Update): Edition {
  const cases = merged(new Map(before.cases.map((each) => [each.content.id, each])), update.cases);
  const batches = merged(new Map(before.batches.map((each) => [each.id, each])), update.batches);
  return edition(update, cases, batches, before === EMPTY ? { index: null } : before.newest);
}

function merged<Value>(before: Map<string, Value>, changed: ReadonlyMap<string, Value | null>): Map<string, Value> {
  for (const [id, value] of changed) {
    if (value === null) before.delete(id);
    else before.set(id, value);
  }
  return before;
}

function edition(
  { sequence, token }: Pick<Update, 'sequence' | 'token'>,
  byId: ReadonlyMap<string, PublicCase>,
  batchById: ReadonlyMap<string, BatchHead>,
  newest: Newest,
): Edition {
  const batches = [...batchById.values()].sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
  const members = membersOf(batches, byId.values());
  let index: Promise<CaseIndex> | undefined;
  const grow = async () => {
    const source = batches.map((head) => batchOf(head, members.get(head.id) ?? []));
    const options = { ...SEARCH_WORDS, updatedAt: ({ id }: Case) => byId.get(id)?.updatedAt };
    const growing = growIndexInSteps(newest.index, source, options);
    let step = growing.next();
    for (; !step.done; step = growing.next()) await nextTurn();
    newest.index = step.value;
    return step.value;
  };
  return {
    sequence,
    token,
    batches,
    cases: batches.flatMap(({ id }) => members.get(id) ?? []),
    find: (caseId) => byId.get(caseId),
    findBatch: (batchId) => batchById.get(batchId),
    casesOf: (batchId) => members.get(batchId) ?? [],
    index() {
      index ??= grow();
      return index;
    },
    newest,
  };
}

function membersOf(batches: readonly BatchHead[], cases: Iterable<PublicCase>): Map<string, PublicCase[]> {
  const members = new Map<string, PublicCase[]>(batches.map(({ id }) => [id, []]));
  for (const each of cases) members.get(each.batch)?.push(each);
  for (const some of members.values()) some.sort((a, b) => a.content.number - b.content.number);
  return members;
}

/** A batch with the cases of it that are public. */
export function batchOf(head: BatchHead, cases: readonly PublicCase[]): Batch {
  return { ...head, cases: cases.map(({ content }) => content) };
}
