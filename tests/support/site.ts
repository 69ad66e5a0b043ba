import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { temporaryHome } from './home.ts';

export const SITE_FOLDER = fileURLToPath(new URL('../../examples/site', import.meta.url));

/** Where a site is built, apart from the example's own folders. */
export interface SiteFolders {
  /** The name of the folder, in the example's own, that is kept from one build to the next. */
  readonly cache: string;
  readonly out: string;
  remove(): void;
}

export function temporarySite(): SiteFolders {
  const { path, remove } = temporaryHome();
  const cache = basename(path);
  return {
    cache,
    out: `${path}/out`,
    remove() {
      remove();
      rmSync(`${SITE_FOLDER}/.cache/${cache}`, { recursive: true, force: true });
    },
  };
}

/** The CMS and the site together, as `pnpm site` runs them once everything is built. */
export interface SiteProcess {
  readonly siteUrl: string;
  readonly cmsUrl: string;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Settles once it has printed a text so many times; fails where it ends before that. */
  printed(text: string, times?: number): Promise<void>;
  /** Ends it as Ctrl-C does. @returns its exit code */
  interrupt(): Promise<number | null>;
  /** Settles once it has ended. @returns its exit code */
  ended(): Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

const PRINT_TIMEOUT = 240_000;

export async function startSite(home: string, folders: SiteFolders, env: Environment = {}): Promise<SiteProcess> {
  const port = env.PORT ?? String(await freePort());
  const sitePort = env.SITE_PORT ?? String(await freePort());
  const own = { PORT: port, SITE_PORT: sitePort, CMS_HOME: home, LOG_LEVEL: 'warn', ...env };
  const { child, output } = run('serve/main.ts', folders, own);
  const closed = once(child, 'close');
  return {
    siteUrl: `http://127.0.0.1:${sitePort}`,
    cmsUrl: env.CMS_URL ?? `http://127.0.0.1:${port}`,
    output,
    async printed(text, times = 1) {
      const deadline = Date.now() + PRINT_TIMEOUT;
      while (output().split(text).length <= times) {
        if (child.exitCode !== null) throw new Error(`It ended before it printed “${text}”:\n${output()}`);
        if (Date.now() > deadline) throw new Error(`It did not print “${text}” in time:\n${output()}`);
        await wait(100);
      }
    },
    async interrupt() {
      child.kill('SIGINT');
      await closed;
      return child.exitCode;
    },
    async ended() {
      await closed;
      return child.exitCode;
    },
  };
}

/** Builds the site once, by the example or by a copy of it in `folder`. @returns the exit code, and what it has printed */
export async function buildSite(
  folders: Pick<SiteFolders, 'cache' | 'out'>,
  env: Environment,
  folder = SITE_FOLDER,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run('build/main.ts', folders, env, folder);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

function run(
  program: string,
  { cache, out }: Pick<SiteFolders, 'cache' | 'out'>,
  env: Environment,
  folder = SITE_FOLDER,
) {
  const child = spawn(process.execPath, ['--import', 'tsx', `${folder}/${program}`], {
    cwd: folder,
    env: { PATH: process.env.PATH, SITE_CACHE: cache, SITE_OUT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => chunks.push(text));
  return { child, output: () => chunks.join('') };
}
