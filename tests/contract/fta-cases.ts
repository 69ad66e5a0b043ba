import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const manifest = createRequire(import.meta.url).resolve('fta-cases/package.json');

/** The program as a package manager would link it. */
export const PROGRAM = join(dirname(manifest), 'bin', 'fta-cases.js');

/** The batch that comes with the repository: 25 cases. */
export const BUNDLED_BATCH = fileURLToPath(new URL('../../examples/batches/yellow-river-1.md', import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  input?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
}

/** Runs the built program; messages are English unless `env` or `--lang` says otherwise. */
export function ftaCases(args: readonly string[], { cwd, input = '', env }: Surroundings = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
    input,
    maxBuffer: 256 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
  });
  return { status, stdout, stderr };
}

/** The same while this process goes on, as one that serves what the program asks has to. */
export async function ftaCasesBeside(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd, input = '', env } = surroundings;
  const program = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, LC_ALL: 'C', ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const outcome = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    program[name].setEncoding('utf8').on('data', (chunk) => {
      outcome[name] += chunk;
    });
  }
  program.stdin.end(input);
  const [status] = await once(program, 'close');
  return { status, ...outcome };
}

/** A folder for the tests of one file, removed after them. */
export function temporaryFolder(): { path: string; write: (name: string, content: string | Uint8Array) => string } {
  const path = mkdtempSync(join(tmpdir(), 'fta-cases-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}
