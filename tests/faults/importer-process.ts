import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Role } from '../cms/accounts.ts';

/** Ids of the accounts that act. */
export type People = Record<Role, number>;

/** What the app is asked to do. */
export type Call =
  | { readonly action: 'appoint' }
  | { readonly action: 'import'; readonly name: string; readonly content: string; readonly people: People }
  | { readonly action: 'submit' | 'approve' | 'publish'; readonly batchId: string; readonly people: People };

/** What it says: that it is up, how far an import is, and how a call went. */
export type Answer = { readonly result: unknown } | { readonly error: string } | { readonly phase: string };

export interface Importer {
  /** Settles with the result of the call; fails where it is refused or the process ends. */
  call<Result = unknown>(call: Call): Promise<Result>;
  /** The phase that the import under way has told last. */
  phase(): string | null;
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./importer.js', import.meta.url));

/** Boots the app over the installation in `home`, or over the PostgreSQL database that is given. */
export async function startImporter(home: string, databaseUrl = ''): Promise<Importer> {
  const child = fork(PROGRAM, {
    execArgv: [],
    env: { PATH: process.env.PATH, CMS_HOME: home, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ended = once(child, 'exit');
  let phase: string | null = null;
  child.on('message', (answer: Answer) => {
    if ('phase' in answer) phase = answer.phase;
  });
  await nextAnswer(child, errors);
  return {
    call<Result>(call: Call) {
      phase = null;
      child.send(call);
      return nextAnswer(child, errors) as Promise<Result>;
    },
    phase: () => phase,
    async kill9() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function nextAnswer(child: ChildProcess, errors: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      end();
    };
    const onMessage = (answer: Answer) => {
      if ('result' in answer) settle(() => resolve(answer.result));
      if ('error' in answer) settle(() => reject(new Error(answer.error)));
    };
    const onExit = () => settle(() => reject(new Error(`The app has ended.\n${errors.join('').slice(-2000)}`)));
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
