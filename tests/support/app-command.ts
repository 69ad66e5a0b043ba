import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { APP_FOLDER } from './home.ts';

export interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `backup` or `restore` of the built app on the installation in `home`. */
export function runAppCommand(
  command: 'backup' | 'restore',
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  const program = join(APP_FOLDER, 'dist', 'src', 'backup', `${command}.js`);
  const options = { cwd: home, env: { PATH: process.env.PATH, CMS_HOME: home, ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
