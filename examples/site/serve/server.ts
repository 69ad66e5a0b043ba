import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Refusal } from './settings.ts';

/** Serves the published site at an address of this machine, as it is at the moment of each request. */
export async function serveSite(out: string, { hostname, port, pathname }: URL): Promise<void> {
  const below = pathname.replace(/(?<!\/)\/*$/u, '/');
  // `dev`: without a list of files made beforehand, which the next build would make wrong.
  const files = sirv(out, { dev: true, etag: true, gzip: true, brotli: true, setHeaders });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(below)) return notFound(out, response);
    request.url = request.url.slice(below.length - 1);
    files(request, response, () => notFound(out, response));
  });
  await once(server.listen(Number(port), hostname), 'listening').catch((error: NodeJS.ErrnoException) => {
    const inUse = `端口 ${port} 已被占用，请换一个端口。Port ${port} is in use; choose another one with SITE_PORT`;
    throw error.code === 'EADDRINUSE' ? new Refusal(inUse) : error;
  });
}

function setHeaders(response: ServerResponse, path: string): void {
  // A file with a hash in its name never changes; of the others the browser asks each time.
  const isForever = path.startsWith('/_astro/');
  response.setHeader('Cache-Control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

function notFound(out: string, response: ServerResponse): void {
  const page = join(out, '404.html');
  const utf8 = (type: string) => ({ 'Content-Type': `text/${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
  if (existsSync(page)) createReadStream(page).pipe(response.writeHead(404, utf8('html')));
  else response.writeHead(503, { ...utf8('plain'), Refresh: '3' }).end('网站正在生成。The site is being built.\n');
}
