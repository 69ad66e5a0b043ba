import type { CaseServer, Hindrance, Stored } from '../../../admin/src/draft/case-server.ts';
import { type CaseContent, isSame } from '../../../shared/content.ts';
import { trimCase } from '../../../shared/trim.ts';

/** The server's side of one case: versions, and what was set aside, as the CMS keeps them. */
export interface MemoryCase {
  stored: Stored;
  readonly replaced: CaseContent[];
  readonly aside: CaseContent[];
  /** What stands in the way of every request; `null` for none. */
  hindrance: Hindrance | null;
  /** Has every request from now on wait for {@link answer}. */
  holdAnswers(): void;
  answer(): void;
  /** Somebody's page. */
  serverOf(name: string): CaseServer;
}

export function memoryCase(content: CaseContent): MemoryCase {
  let held: Promise<void> | null = null;
  let release: () => void = () => undefined;
  const state: MemoryCase = {
    stored: { version: 1, content, updatedBy: null },
    replaced: [],
    aside: [],
    hindrance: null,
    holdAnswers() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    answer() {
      held = null;
      release();
    },
    serverOf(name) {
      const answer = async <Outcome>(outcome: () => Outcome) => {
        const { hindrance } = state;
        await held;
        return hindrance ?? outcome();
      };
      return {
        save: (sent, base) =>
          answer(() => {
            const next = trimCase(sent);
            if (isSame(next, state.stored.content)) return { kind: 'saved', stored: state.stored } as const;
            if (base.version !== state.stored.version) return { kind: 'stale' } as const;
            state.replaced.push(state.stored.content);
            state.stored = { version: base.version + 1, content: next, updatedBy: name };
            return { kind: 'saved', stored: state.stored } as const;
          }),
        read: () => answer(() => ({ kind: 'read', stored: state.stored }) as const),
        keep: (kept) =>
          answer(() => {
            state.aside.push(kept);
            return { kind: 'kept' } as const;
          }),
        announce: () => answer(() => ({ kind: 'announced', editing: [] }) as const),
        others: () => answer(() => ({ kind: 'announced', editing: [] }) as const),
      };
    },
  };
  return state;
}
