import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The app's folder: this file runs as `dist/src/home.js`. */
export const APP_FOLDER = resolve(__dirname, '..', '..');

/** The folder of the compiled app and the built admin panel. */
export const DIST_FOLDER = join(APP_FOLDER, 'dist');

export interface Home {
  /** Secrets and settings. */
  readonly env: string;
  /** The SQLite database, where there is no `DATABASE_URL`. */
  readonly database: string;
  /** What is served as it stands; holds `uploads`. */
  readonly public: string;
}

/** Where an installation keeps what is its own: in `CMS_HOME`, or else in the app's folder. */
export function homeOf({ CMS_HOME }: NodeJS.ProcessEnv): Home {
  const folder = CMS_HOME === undefined || CMS_HOME === '' ? APP_FOLDER : resolve(CMS_HOME);
  return { env: join(folder, '.env'), database: join(folder, 'data', 'cms.db'), public: join(folder, 'public') };
}

/** Makes the folders that Strapi expects to find. */
export function prepareHome(home: Home): void {
  mkdirSync(join(home.public, 'uploads'), { recursive: true });
  mkdirSync(dirname(home.database), { recursive: true, mode: 0o700 });
}
