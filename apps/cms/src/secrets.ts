import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

const secret = () => randomBytes(32).toString('base64url');

/** What Strapi has to have, and how each is made. */
const SECRETS: Record<string, () => string> = {
  APP_KEYS: () => [secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
};

/**
 * Adds the secrets that neither the file nor the environment has to the file, which only its owner can read. What is
 * there stays as it is. The file is replaced in one step, so that an interruption leaves no half secret.
 *
 * @returns the names of the secrets that were added
 */
export function addMissingSecrets(file: string, env: NodeJS.ProcessEnv): string[] {
  const path = existsSync(file) ? realpathSync(file) : file;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const known = { ...env, ...parseEnv(text) };
  const missing = Object.keys(SECRETS).filter((name) => !known[name]);
  if (missing.length === 0) return [];

  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  const lines = missing.map((name) => `${name}=${SECRETS[name]?.()}\n`);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${text}${separator}${lines.join('')}`, { mode: 0o600 });
  renameSync(draft, path);
  return missing;
}
