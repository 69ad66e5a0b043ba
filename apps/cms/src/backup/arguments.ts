import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** The file a command was called with, as seen from where it was called, and whether it may write over what is there. */
export function fileArgument(command: string): { file: string; force: boolean } {
  const usage = `用法 Usage: pnpm --filter @fta/cms ${command} FILE${command === 'restore' ? ' [--force]' : ''}`;
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Refusal(usage);
    return { file: resolve(process.env.INIT_CWD ?? '.', file), force: values.force ?? false };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${(error as Error).message}\n${usage}`);
  }
}
