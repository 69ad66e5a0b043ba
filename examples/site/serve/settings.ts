import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { SITE_FOLDER } from '../build/folders.ts';

/** Something that whoever runs the site has to know; the message says all. */
export class Refusal extends Error {}

export const CMS_FOLDER = join(SITE_FOLDER, '..', '..', 'apps', 'cms');

/** The settings from the environment; what the CMS has in its own `.env` counts for the CMS that is started (`cms`). */
export function settingsFrom(env: NodeJS.Dict<string>) {
  const origin = `http://127.0.0.1:${portFrom(env, 'SITE_PORT', 3000)}`;
  const siteUrl = addressFrom(env, 'SITE_URL') ?? origin;
  const site = { siteUrl, localUrl: `${origin}${new URL(siteUrl).pathname}`.replace(/\/$/u, '') };
  const cmsUrl = addressFrom(env, 'CMS_URL');
  if (cmsUrl !== null) return { ...site, cmsUrl, cms: null };
  const file = join(env.CMS_HOME || CMS_FOLDER, '.env');
  const own: NodeJS.Dict<string> = { ...(existsSync(file) && parseEnv(readFileSync(file, 'utf8'))), ...env };
  const cms = { HOST: own.HOST || '127.0.0.1', PORT: portFrom(own, 'PORT', 1337) };
  return { ...site, cmsUrl: `http://${cms.HOST.replace(/^(?:0\.0\.0\.0|::)$/u, '127.0.0.1')}:${cms.PORT}`, cms };
}

function portFrom(env: NodeJS.Dict<string>, name: string, usual: number): string {
  const text = env[name] || String(usual);
  if (/^\d+$/u.test(text) && Number(text) > 0 && Number(text) < 65_536) return text;
  throw new Refusal(`${name} 应为1至65535的整数。${name} must be a whole number from 1 to 65535, not “${text}”`);
}

function addressFrom(env: NodeJS.Dict<string>, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (/^https?:$/u.test(URL.canParse(text) ? new URL(text).protocol : '')) return text.replace(/(?<!\/)\/+$/u, '');
  throw new Refusal(
    `${name} 应为 http:// 或 https:// 网址。${name} must be an http:// or https:// address, not “${text}”`,
  );
}
