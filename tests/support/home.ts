import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The app whose build the tests run. */
export const APP_FOLDER = fileURLToPath(new URL('../../apps/cms', import.meta.url));

/** A folder for `.env`, database and uploads of one installation, apart from the app's own. */
export function temporaryHome(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fta-cms-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
