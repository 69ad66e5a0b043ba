import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server got. */
interface Asked {
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How a request is answered, or not. */
export type Reply = (response: ServerResponse, asked: Asked) => void;

export interface ScriptedServer {
  readonly url: string;
  /** What it was asked so far, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** A real HTTP server on this machine that answers by a script: reply by reply, and with the last one from then on. */
export async function serve(...script: readonly Reply[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const entry = { method, path: decodeURIComponent(url), headers, body: Buffer.concat(chunks).toString('utf8') };
    const reply = script[Math.min(asked.length, script.length - 1)];
    asked.push(entry);
    reply?.(response, entry);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Headers = Readonly<Record<string, string>>;

export const json =
  (body: unknown, status = 200, headers: Headers = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(body));
  };

export const text =
  (body: string, status = 200, headers: Headers = { 'Content-Type': 'text/html' }): Reply =>
  (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

/** Strapi's error shape. */
export const refusal = (
  status: number,
  name: string,
  { message = name, details = {}, headers = {} }: { message?: string; details?: unknown; headers?: Headers } = {},
): Reply => json({ data: null, error: { status, name, message, details } }, status, headers);

/** Ends the connection without a word. */
export const hangUp: Reply = (response) => response.destroy();

/** Begins an answer and ends the connection in the middle of it. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"data":[', () => response.destroy());
};

/** Takes the request and says nothing. */
export const silence: Reply = () => {};

/** Begins an answer and never ends it. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"data":[');
};
