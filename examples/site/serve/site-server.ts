import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A year: such files have a hash in their names and never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Kept by the browser, and asked about each time. */
const ASK_FIRST = 'no-cache';

/** Somebody else listens there. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(port: number) {
    super(
      `端口 ${port} 已被占用，请换一个端口。Port ${port} is in use; choose another one: SITE_PORT=${port + 1} pnpm site`,
    );
  }
}

/** Serves the finished site below `basePath`, as it is at the moment of each request. */
export async function serveSite(out: string, host: string, port: number, basePath: string): Promise<Server> {
  const files = sirv(out, {
    // Without a list of files made beforehand, which the next build would make wrong.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', path.startsWith('/_next/static/') ? FOREVER : ASK_FIRST);
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (!address.startsWith(`${basePath}/`)) return notFound(out, request, response);
    request.url = address.slice(basePath.length);
    files(request, response, () => notFound(out, request, response));
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTakenError(port);
    throw error;
  }
  return server;
}

function notFound(out: string, request: IncomingMessage, response: ServerResponse): void {
  if (!existsSync(join(out, 'index.html'))) {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Refresh: '3' });
    response.end('网站正在生成，请稍候。The site is being built.\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': ASK_FIRST });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const page = createReadStream(join(out, '404.html'));
  page.on('error', () => response.end());
  page.pipe(response);
}
