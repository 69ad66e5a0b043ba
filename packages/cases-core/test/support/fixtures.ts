import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../fixtures');

/** A document of our own in a folder of its own; what it must give stands beside it. */
export interface Fixture {
  readonly name: string;
  readonly source: string;
  readonly expectedFile: string;
}

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    source: readFileSync(join(FOLDER, name, 'input.md'), 'utf8'),
    expectedFile: join(FOLDER, name, 'expected.json'),
  }));
