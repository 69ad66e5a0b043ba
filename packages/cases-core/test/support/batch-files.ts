import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const BATCHES = process.env.FTA_BATCHES ?? join(REPOSITORY, '../shared/batches');

/** Whether the official document lies beside the repository: suites then run over it too. */
export const hasBatches = existsSync(join(BATCHES, 'batch-1.md')) && existsSync(join(BATCHES, 'batch-1.docx'));

/** Text of a file of the official batch; line ends as they are. */
export function batchText(name: string): string {
  return readFileSync(join(BATCHES, name), 'utf8');
}

export function batchBytes(name: string): Buffer {
  return readFileSync(join(BATCHES, name));
}

/** The hand-checked outline beside the batches, `null` where it is absent. */
export function goldStructure(): unknown {
  const file = join(BATCHES, '../gold/structure.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
