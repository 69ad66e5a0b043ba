import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { APP_FOLDER } from './home.ts';

/** The built app, started as `pnpm start` starts it, in a process of its own. */
export interface AppProcess {
  readonly url: string;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Settles once it answers; fails where it ends before that. */
  ready(): Promise<void>;
  /** Ends it in order. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
  /** Settles once it has ended. @returns its exit code */
  ended(): Promise<number | null>;
}

const MAIN = join(APP_FOLDER, 'dist', 'src', 'start', 'main.js');
const START_TIMEOUT = 240_000;

/** Starts the app with `home` as its own; `env` says the rest (`NODE_ENV`, `DATABASE_URL`, …). */
export async function startApp(home: string, env: Readonly<Record<string, string>> = {}): Promise<AppProcess> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [MAIN], {
    cwd: home,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: port, CMS_HOME: home, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => chunks.push(text));
  const closed = once(child, 'close');
  const output = () => chunks.join('');
  const url = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  return {
    url,
    output,
    ready: () => untilHealthy(url, () => child.exitCode !== null || child.signalCode !== null, output),
    stop: () => end('SIGTERM'),
    kill9: async () => void (await end('SIGKILL')),
    ended: async () => {
      await closed;
      return child.exitCode;
    },
  };
}

/** Waits for the last line that a start prints, which comes after the first answer. */
async function untilHealthy(url: string, hasEnded: () => boolean, output: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await isHealthy(url)) || !output().includes('Ctrl-C')) {
    if (hasEnded()) throw new Error(`The app ended before it answered:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`The app did not answer in time:\n${output()}`);
    await wait(100);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_health`)).status === 204;
  } catch {
    return false;
  }
}
