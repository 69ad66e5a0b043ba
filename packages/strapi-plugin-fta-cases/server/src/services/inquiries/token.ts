import { createHash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits, as an address may hold them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It cannot be guessed, so that a plain hash of it will do. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
