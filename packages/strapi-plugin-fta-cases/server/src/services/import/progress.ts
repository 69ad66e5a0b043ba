import type { ImportProgress } from '../../../../shared/contracts.ts';

type Tell = (progress: ImportProgress) => void;

export interface ProgressBoard {
  /** Runs an import and keeps what it tells of itself. */
  follow<Result>(
    importId: string | undefined,
    onProgress: Tell | undefined,
    run: (tell: Tell) => Promise<Result>,
  ): Promise<Result>;
  progressOf(importId: string): ImportProgress | null;
}

/** So many imports are remembered, the latest of them. */
const REMEMBERED = 100;

/** Where imports of this process tell how far they are. Kept in memory: an import ends with its process. */
export function createProgressBoard(): ProgressBoard {
  const board = new Map<string, ImportProgress>();

  function note(importId: string, progress: ImportProgress): void {
    board.delete(importId);
    board.set(importId, progress);
    for (const oldest of board.keys()) {
      if (board.size <= REMEMBERED) break;
      board.delete(oldest);
    }
  }

  return {
    async follow(importId, onProgress, run) {
      let last: ImportProgress = { phase: 'reading', done: 0, total: 0 };
      const tell: Tell = (progress) => {
        last = progress;
        if (importId !== undefined) note(importId, progress);
        onProgress?.(progress);
      };
      try {
        const result = await run(tell);
        tell({ ...last, phase: 'done', done: last.total });
        return result;
      } catch (error) {
        tell({ ...last, phase: 'failed' });
        throw error;
      }
    },
    progressOf: (importId) => board.get(importId) ?? null,
  };
}
