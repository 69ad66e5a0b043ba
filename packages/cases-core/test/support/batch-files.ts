import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const BATCHES = process.env.FTA_BATCHES ?? join(REPOSITORY, '../shared/batches');

export const hasBatches = existsSync(join(BATCHES, 'batch-1.md')) && existsSync(join(BATCHES, 'batch-1.docx'));

/** For the title of a suite that needs the official document, so that its absence is seen in the report. */
export const SKIP_NOTE = hasBatches ? '' : ' (skipped: no batch-1 in FTA_BATCHES or ../shared/batches)';

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
