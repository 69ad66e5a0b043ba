import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { temporaryHome } from './home.ts';

const SITE_FOLDER = fileURLToPath(new URL('../../examples/site', import.meta.url));
const TYPESCRIPT = `${SITE_FOLDER}/scripts/typescript.mjs`;

/** Where a site is built, apart from the example's own folders. */
export interface SiteFolders {
  readonly cache: string;
  readonly out: string;
  remove(): void;
}

export function temporarySite(): SiteFolders {
  const { path, remove } = temporaryHome();
  return { cache: `${path}/cache`, out: `${path}/out`, remove };
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

/** Builds the site once. @returns the exit code, and what it has printed */
export async function buildSite(
  folders: SiteFolders,
  env: Environment,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run('build/main.ts', folders, env);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

function run(program: string, { cache, out }: SiteFolders, env: Environment) {
  const child = spawn(process.execPath, ['--import', TYPESCRIPT, `${SITE_FOLDER}/${program}`], {
    env: { PATH: process.env.PATH, SITE_CACHE: cache, SITE_OUT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => chunks.push(text));
  return { child, output: () => chunks.join('') };
}
