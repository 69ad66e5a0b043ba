/** What cannot be done, for a reason that one line tells. */
export class Refusal extends Error {}

/** Runs a command of the app; a refusal is one line on stderr, anything else a bug with its stack. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    const reason = error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  });
}
