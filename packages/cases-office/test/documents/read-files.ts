import { readFile } from 'node:fs/promises';
import { parseFile, Refusal } from '../../src/index.ts';

/** What became of a file that was read in a process of its own. */
export interface Outcome {
  readonly reason: string;
  readonly milliseconds: number;
}

/** Reads the files that it is called with, one after the other, and prints what became of each and the most memory it took. */
const outcomes: Outcome[] = [];
for (const path of process.argv.slice(2)) {
  const start = performance.now();
  const reason = await parseFile(await readFile(path)).then(
    ({ format }) => `read as ${format}`,
    (error) => (error instanceof Refusal ? error.reason : String(error)),
  );
  outcomes.push({ reason, milliseconds: performance.now() - start });
}
console.log(JSON.stringify({ outcomes, megabytes: process.resourceUsage().maxRSS / 1024 }));
