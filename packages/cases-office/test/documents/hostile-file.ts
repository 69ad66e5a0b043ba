import type { ParsedFile } from '../../src/index.ts';
import type { RefusalReason } from '../../src/refusal.ts';

/** A file that asks too much of its reader. */
export interface HostileFile {
  readonly name: string;
  /** Why it is refused, or that it is read all the same. */
  readonly reason: RefusalReason | `read as ${ParsedFile['format']}`;
  /** Asks for much time or memory. */
  readonly greedy?: boolean;
  make(): Uint8Array;
}
