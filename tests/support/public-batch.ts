import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';

const DIGEST = new URL('../../examples/batches/yellow-river-1.md', import.meta.url);
const TIME = '2026-01-02T03:04:05.000Z';

export interface PublicBatch {
  readonly url: string;
  stop(): void;
}

/** As much of the REST API as a mirror asks for, with the first cases of the bundled batch: quicker up than a CMS. */
export async function servePublicBatch(count: number): Promise<PublicBatch> {
  const { cases: all, ...head } = parse(readFileSync(DIGEST, 'utf8'), { batchId: 'yellow-river-1' }).batch;
  const cases = all.slice(0, count);
  const change = { at: TIME, action: 'published' };
  const answers: Readonly<Record<string, unknown>> = {
    [`${API_ROOT}/changes`]: {
      data: [
        { ...change, cursor: '1', kind: 'batch', id: head.id, content: head },
        ...cases.map((it) => ({ ...change, cursor: '2', kind: 'case', id: it.id, batch: head.id, content: it })),
      ],
      meta: { cursor: '2', hasMore: false },
    },
    [`${API_ROOT}/cases`]: {
      data: cases.map(({ lead: _, sections: __, figures: ___, citations: ____, ...it }) => ({
        ...it,
        batch: head.id,
        updatedAt: TIME,
      })),
      meta: { pagination: { page: 1, pageSize: 100, pageCount: 1, total: cases.length } },
    },
  };
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const nothing = { data: [], meta: { cursor: '2', hasMore: false } };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(searchParams.get('since') === '2' ? nothing : answers[pathname]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close().closeAllConnections() };
}
