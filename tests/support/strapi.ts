import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { freePort } from './free-port.ts';
import { APP_FOLDER, temporaryHome } from './home.ts';

/** The built app, running in this process. */
export interface RunningApp {
  readonly strapi: Core.Strapi;
  /** Where it answers: `http://127.0.0.1:<port>`. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface BootOptions {
  /** PostgreSQL; without it, `databaseFile` or else a fresh SQLite file that goes with the app. */
  readonly databaseUrl?: string;
  readonly databaseFile?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const requireOfApp = createRequire(join(APP_FOLDER, 'package.json'));

/** The app's own Strapi; as a CommonJS module, because as an ES module it does not load. */
const { createStrapi }: { createStrapi(options: { appDir: string; distDir: string }): Core.Strapi } =
  requireOfApp('@strapi/strapi');

const SECRETS = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/**
 * Boots the built app on a port of its own, with a temporary home. One at a time in a process, as Strapi is a global.
 */
export async function bootApp({ databaseUrl, databaseFile, env = {} }: BootOptions = {}): Promise<RunningApp> {
  const home = temporaryHome();
  const port = await freePort();
  const restoreEnvironment = replaceEnvironment({
    ...Object.fromEntries(SECRETS.map((name) => [name, `${name}-of-the-tests`])),
    CMS_HOME: home.path,
    ENV_PATH: join(home.path, '.env'),
    DATABASE_URL: databaseUrl ?? '',
    DATABASE_FILENAME: databaseFile ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...env,
  });
  const restoreListeners = rememberListeners();
  try {
    mkdirSync(join(home.path, 'public', 'uploads'), { recursive: true });
    const strapi = await createStrapi({ appDir: APP_FOLDER, distDir: join(APP_FOLDER, 'dist') }).load();
    await strapi.listen();
    return {
      strapi,
      url: `http://127.0.0.1:${port}`,
      async stop() {
        await strapi.destroy();
        restoreListeners();
        home.remove();
      },
    };
  } catch (error) {
    restoreListeners();
    home.remove();
    throw error;
  } finally {
    restoreEnvironment();
  }
}

function replaceEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** Strapi takes every listener of the process with it when it goes, the test runner's too. */
function rememberListeners(): () => void {
  const before = process.eventNames().map((name) => [name, process.rawListeners(name as 'exit')] as const);
  return () => {
    process.removeAllListeners();
    for (const [name, listeners] of before) {
      for (const listener of listeners) process.on(name as 'exit', listener as NodeJS.ExitListener);
    }
  };
}
