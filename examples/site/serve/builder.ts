import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SITE_FOLDER } from '../build/folders.ts';

export const NOT_BUILT = new Error('Not built');

export interface Builder {
  /**
   * Builds the site.
   * @throws {@link NOT_BUILT} where it failed, which it has said itself, or was given up
   */
  build(signal: AbortSignal): Promise<void>;
}

/** Builds in a process of its own, which gives its memory back and can be ended. */
export const builderWith = (settings: Readonly<Record<string, string>>): Builder => ({
  async build(signal) {
    const args = ['--import', 'tsx', join(SITE_FOLDER, 'build', 'main.ts')];
    const child = spawn(process.execPath, args, {
      cwd: SITE_FOLDER,
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    });
    const end = () => child.kill();
    signal.addEventListener('abort', end);
    const [code] = await once(child, 'exit').finally(() => signal.removeEventListener('abort', end));
    if (code !== 0) throw NOT_BUILT;
  },
});
