import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClientError } from '@fta/cases-core/client';
import { build } from 'astro';
import { CACHE, OUT, SITE_FOLDER } from './folders.ts';
import { publish } from './publish.ts';

const LOCK = join(CACHE, 'lock');
const DRAFT = join(CACHE, 'draft');

/** Builds the site from what is public now and puts it in the place of what was there. @returns what came of it */
async function buildSite(): Promise<string> {
  await build({ root: SITE_FOLDER, outDir: DRAFT, logLevel: 'silent' });
  const cases = (await readdir(join(DRAFT, 'data', 'cases')).catch(() => [])).length;
  const { written, removed } = publish(DRAFT, OUT);
  await rm(DRAFT, { recursive: true });
  if (written + removed === 0) return `网站无需更新。The site is up to date (${cases} cases).`;
  const took = (performance.now() / 1000).toFixed(1);
  return `网站已更新：共${cases}个案例，写入${written}个文件，移除${removed}个，用时${took}秒。
The site is up to date: ${cases} cases; ${written} files written, ${removed} removed, in ${took} s.`;
}

/** Builds share a folder, so there is one at a time. A lock whose process is gone is none. */
async function enter(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const other = Number(await readFile(LOCK, 'utf8').catch(() => ''));
  try {
    process.kill(other || process.pid, 0);
  } catch {
    await rm(LOCK, { force: true });
  }
  await writeFile(LOCK, String(process.pid), { flag: 'wx' });
}

try {
  await enter();
  process.stdout.write(`${await buildSite().finally(() => rm(LOCK))}\n`);
} catch (error) {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  const what = error instanceof ClientError ? '无法从 CMS 读取数据。Cannot read from the CMS' : '未能生成。Not built';
  process.stderr.write(`${what}: ${reason}。网站仍为上一版。The site stays as it was.\n`);
  process.exitCode = 1;
}
