import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A year: such files have a hash in their names and never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Kept by the browser, and asked about each time. */
const ASK_FIRST = 'no-cache';

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
  await once(server, 'listening');
  return server;
}

function notFound(out: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': ASK_FIRST });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const page = createReadStream(join(out, '404.html'));
  page.on('error', () => response.end());
  page.pipe(response);
}
