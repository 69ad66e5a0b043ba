import { createHash } from 'node:crypto';
import type { BatchHead, Change } from '../../src/rest/index.ts';
import type { Batch } from '../../src/schema/batch.ts';
import type { Case } from '../../src/schema/case.ts';

interface Logged {
  readonly kind: 'case' | 'batch';
  readonly id: string;
  readonly batch: string;
  readonly token: string;
}

/** What one database of a CMS holds: what is public, and the log of what became of it. */
interface Holdings {
  readonly cases: ReadonlyMap<string, { readonly batch: string; readonly content: Case }>;
  readonly heads: ReadonlyMap<string, BatchHead>;
  readonly log: readonly Logged[];
}

/** A step in the life of a CMS. */
export type Step =
  | { readonly do: 'publish'; readonly batch: BatchHead; readonly content: Case }
  | { readonly do: 'withdraw'; readonly id: string }
  | { readonly do: 'rename'; readonly batch: string; readonly title: string }
  | { readonly do: 'save' }
  | { readonly do: 'restore' };

const NOTHING: Holdings = { cases: new Map(), heads: new Map(), log: [] };

/**
 * The changes of a CMS by the contract: numbered, each number with a token of its own, so that a database that was
 * restored does not take cursors of the one that is lost. A batch is public as long as one of its cases is.
 */
export class SimulatedFeed {
  #now = NOTHING;
  #saved = NOTHING;
  #tokens = 0;

  take(step: Step): void {
    const { cases, heads } = this.#now;
    switch (step.do) {
      case 'publish': {
        const { batch, content } = step;
        this.#become(
          new Map([...cases, [content.id, { batch: batch.id, content }]]),
          heads.has(batch.id) ? heads : new Map([...heads, [batch.id, batch]]),
        );
        break;
      }
      case 'withdraw':
        this.#become(new Map([...cases].filter(([id]) => id !== step.id)), heads);
        break;
      case 'rename': {
        const head = heads.get(step.batch);
        if (head) this.#become(cases, new Map([...heads, [head.id, { ...head, title: step.title }]]));
        break;
      }
      case 'save':
        this.#saved = this.#now;
        break;
      case 'restore':
        this.#now = this.#saved;
        break;
    }
  }

  /** Everything that is public, in order. */
  get batches(): Batch[] {
    const { cases, heads } = this.#now;
    return [...heads.values()]
      .map((head) => ({
        ...head,
        cases: [...cases.values()]
          .filter(({ batch }) => batch === head.id)
          .map(({ content }) => content)
          .sort((a, b) => a.number - b.number),
      }))
      .sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
  }

  /** The answer to `GET /changes`; `null` where that is 410. */
  changes(since: string, limit: number): { data: Change[]; meta: { cursor: string; hasMore: boolean } } | null {
    const { log } = this.#now;
    const [number = '0', token] = since.split('-');
    const from = Number(number);
    if (from > 0 && log[from - 1]?.token !== token) return null;
    const shown = log.slice(from, from + limit);
    const data = shown.map((entry, index) => this.#changeOf(entry, from + index + 1));
    return { data, meta: { cursor: data.at(-1)?.cursor ?? since, hasMore: log.length > from + shown.length } };
  }

  #changeOf({ kind, id, batch, token }: Logged, number: number): Change {
    const change = { cursor: `${number}-${token}`, at: '2026-03-01T08:00:00.000Z', id };
    const { cases, heads } = this.#now;
    if (kind === 'batch') {
      const content = heads.get(id) ?? null;
      return { ...change, kind, action: content ? 'changed' : 'withdrawn', content };
    }
    const content = cases.get(id)?.content ?? null;
    return { ...change, kind, batch, action: content ? 'changed' : 'withdrawn', content };
  }

  #become(cases: Holdings['cases'], before: Holdings['heads']): void {
    const inUse = new Set([...cases.values()].map(({ batch }) => batch));
    const heads = new Map([...before].filter(([id]) => inUse.has(id)));
    const log = [...this.#now.log];
    const enter = (kind: Logged['kind'], id: string, batch: string) => {
      this.#tokens += 1;
      const token = createHash('sha256').update(String(this.#tokens)).digest('hex').slice(0, 16);
      log.push({ kind, id, batch, token });
    };
    for (const id of new Set([...this.#now.heads.keys(), ...heads.keys()])) {
      if (this.#now.heads.get(id) !== heads.get(id)) enter('batch', id, id);
    }
    for (const id of new Set([...this.#now.cases.keys(), ...cases.keys()])) {
      const [old, present] = [this.#now.cases.get(id), cases.get(id)];
      if (old !== present) enter('case', id, (present ?? old)?.batch ?? '');
    }
    this.#now = { cases, heads, log };
  }
}
