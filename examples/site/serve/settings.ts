import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { SITE_FOLDER } from '../build/folders.ts';

/** The app of this repository. */
export const CMS_FOLDER = join(SITE_FOLDER, '..', '..', 'apps', 'cms');

export interface Settings {
  /** Where the CMS is, or will be. */
  readonly cmsUrl: string;
  /** What the CMS is started with; `null` where one is running already. */
  readonly cms: { readonly host: string; readonly port: number } | null;
  readonly siteUrl: string;
  readonly sitePort: number;
}

/** Something is set wrongly; the message says what. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** The settings from the environment; what the CMS has in its own `.env` counts for the CMS. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const sitePort = portFrom(env, 'SITE_PORT', 3000);
  const siteUrl = addressFrom(env, 'SITE_URL') ?? `http://127.0.0.1:${sitePort}`;
  const cmsUrl = addressFrom(env, 'CMS_URL');
  if (cmsUrl !== null) return { cmsUrl, cms: null, siteUrl, sitePort };
  const own = { ...environmentOfCms(env), ...env };
  const host = own.HOST || '127.0.0.1';
  const port = portFrom(own, 'PORT', 1337);
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { cmsUrl: `http://${reached}:${port}`, cms: { host, port }, siteUrl, sitePort };
}

function environmentOfCms({ CMS_HOME }: NodeJS.ProcessEnv): NodeJS.Dict<string> {
  const file = join(CMS_HOME || CMS_FOLDER, '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function portFrom(env: NodeJS.Dict<string>, name: string, usual: number): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SettingError(`${name} 应为1至65535的整数。${name} must be a whole number from 1 to 65535, not “${text}”`);
}

function addressFrom(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  if (/^https?:$/u.test(URL.canParse(text) ? new URL(text).protocol : '')) return text.replace(/\/+$/u, '');
  throw new SettingError(
    `${name} 应为以 http:// 或 https:// 开头的网址。${name} must be an address with http:// or https://, not “${text}”`,
  );
}
