import { existsSync } from 'node:fs';
import { homeOf, prepareHome } from './home.ts';
import { addMissingSecrets } from './secrets.ts';

/** Takes over what the `.env` of the home says; variables that are set already win. */
export function readEnvironment(): void {
  const { env } = homeOf(process.env);
  process.env.ENV_PATH = env;
  if (existsSync(env)) process.loadEnvFile(env);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
}

/** Makes folders and secrets where they are missing and reads the environment; to be called before Strapi is loaded. */
export function prepareEnvironment(): void {
  const home = homeOf(process.env);
  prepareHome(home);
  addMissingSecrets(home.env, process.env);
  readEnvironment();
  process.env.NODE_ENV ||= 'demonstration';
}

/** Demonstration accounts and the bundled batch are for everything but production. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}
