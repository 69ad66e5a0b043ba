import { readFile } from 'node:fs/promises';
import { parseFile, Refusal } from '../../src/index.ts';

/** What became of a file that was read in a process of its own. */
export interface Outcome {
  readonly reason: string;
  /** Of the clock or of the processor, whichever is less: what other work on the machine adds is no part of a reading. */
  readonly milliseconds: number;
}

/** Reads the files that it is called with, one after the other, and prints what became of each, and the most memory that it took beside what this process had before. */
const outcomes: Outcome[] = [];
const before = process.memoryUsage.rss() / 1024 / 1024;
for (const path of process.argv.slice(2)) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const reason = await parseFile(await readFile(path)).then(
    ({ format }) => `read as ${format}`,
    (error) => (error instanceof Refusal ? error.reason : String(error)),
  );
  const { user, system } = process.cpuUsage(used);
  outcomes.push({ reason, milliseconds: Math.min(performance.now() - start, (user + system) / 1_000) });
}
console.log(JSON.stringify({ outcomes, megabytes: process.resourceUsage().maxRSS / 1024 - before }));
