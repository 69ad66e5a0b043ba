import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A script in a document, with the output that the document shows under it. */
export interface ReadmeScript {
  readonly script: string;
  readonly output: string;
  /** It talks to a CMS, at {@link README_CMS}. */
  readonly needsCms: boolean;
}

/** Documents whose scripts are run. */
export const READMES = ['README.md', 'packages/cases-core/README.md', 'packages/cases-core/README.zh-CN.md'];

/** Where scripts in documents have their CMS. */
export const README_CMS = 'http://localhost:1337';

/** Text of a document, by its path in the repository. */
export const readDocument = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

/** The scripts of a document that show what they print. */
export function scriptsOf(file: string): ReadmeScript[] {
  const blocks = readDocument(file).matchAll(/^```js\n(.*?)^```\n\n\S+\n\n```text\n(.*?)^```/gmsu);
  return [...blocks].map(([, script = '', output = '']) => ({ script, output, needsCms: script.includes(README_CMS) }));
}

/** Runs a script as its reader would, beside this process. @returns what it printed */
export async function runScript(
  script: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ stdout: string; stderr: string }> {
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: `${ROOT}tests`,
    env: { ...process.env, ...env },
  });
  return running.then(
    ({ stdout, stderr }) => ({ stdout, stderr }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ stdout, stderr }),
  );
}
