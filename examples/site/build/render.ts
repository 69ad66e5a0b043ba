import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { contentFile, renderFile } from '../content/files.ts';
import type { Source } from '../content/pages.ts';
import { replaceFile } from './files.ts';
import { type Folders, SITE_FOLDER } from './folders.ts';

/** Hands over what is to be rendered, and from what; `views/content.ts` takes it. */
async function writeContent({ cache }: Folders, sources: readonly Source[]): Promise<void> {
  for (const { path, content } of sources) {
    await replaceFile(contentFile(cache, path), JSON.stringify(content));
  }
  await replaceFile(renderFile(cache), JSON.stringify(sources.map(({ path }) => path)));
}

/** Next could not render the pages; the message is what it said. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** Renders the sources with Next, into the folder for exports. */
export async function renderPages(
  folders: Folders,
  sources: readonly Source[],
  code: string,
  signal?: AbortSignal,
): Promise<void> {
  await writeContent(folders, sources);
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: SITE_FOLDER,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SITE_CACHE: folders.cache,
      SITE_CODE: code,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new RenderError(said.join(''));
}
