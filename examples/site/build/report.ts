import { ClientError } from '@fta/cases-core/client';
import { CMS_URL } from '../environment.ts';
import { buildSite, type Outcome } from './build.ts';
import { type Folders, foldersFrom } from './folders.ts';
import { RenderError } from './render.ts';

/** Builds the site and says in the terminal what came of it. @returns the exit code */
export async function runBuild(folders: Folders = foldersFrom(process.env), signal?: AbortSignal): Promise<number> {
  const start = Date.now();
  try {
    const outcome = await buildSite(folders, signal);
    process.stdout.write(`${summaryOf(outcome, Date.now() - start)}\n`);
    return 0;
  } catch (error) {
    if (signal?.aborted) return 130;
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  }
}

/** What came of a build, in both languages. */
export function summaryOf({ cases, pages, rendered, removed }: Outcome, milliseconds: number): string {
  if (rendered.length === 0 && removed.length === 0) {
    return `网站无需更新。The site is up to date (${cases} cases).`;
  }
  const seconds = (milliseconds / 1000).toFixed(1);
  return [
    `网站已更新：共${cases}个案例，重新生成${rendered.length}个页面（共${pages}个），移除${removed.length}个，用时${seconds}秒。`,
    `The site is up to date: ${cases} cases; ${rendered.length} of ${pages} pages rendered anew, ${removed.length} removed, in ${seconds} s.`,
  ].join('\n');
}

/** Why a build failed, in both languages. */
export function reasonOf(error: unknown): string {
  if (error instanceof ClientError) {
    return `无法从 CMS 读取数据（${CMS_URL}）。Cannot read from the CMS at ${CMS_URL}: ${error.message}`;
  }
  if (error instanceof RenderError) return `页面生成失败。The pages could not be rendered:\n${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
