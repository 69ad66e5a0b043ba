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
  /** Takes a case back, as the feed of changes and the list tell it from then on. */
  withdraw(id: string): void;
  stop(): void;
}

/** As much of the REST API as a mirror asks for, with the first cases of the bundled batch: quicker up than a CMS. */
export async function servePublicBatch(count: number): Promise<PublicBatch> {
  const { cases: all, ...head } = parse(readFileSync(DIGEST, 'utf8'), { batchId: 'yellow-river-1' }).batch;
  const withdrawn: string[] = [];
  const cases = () => all.slice(0, count).filter(({ id }) => !withdrawn.includes(id));
  const answers: Readonly<Record<string, (since: string | null) => unknown>> = {
    /** The batch and its cases at 2, and a withdrawal at each number after it. */
    [`${API_ROOT}/changes`]: (since) => ({
      data:
        since === null
          ? [changeOf(1, 'batch', head.id, head), ...cases().map((it) => changeOf(2, 'case', it.id, it))]
          : withdrawn.flatMap((id, at) => (at + 3 > Number(since) ? changeOf(at + 3, 'case', id, null) : [])),
      meta: { cursor: String(withdrawn.length + 2), hasMore: false },
    }),
    [`${API_ROOT}/cases`]: () => ({
      data: cases().map(({ lead: _, sections: __, figures: ___, citations: ____, ...it }) => ({
        ...it,
        batch: head.id,
        updatedAt: TIME,
      })),
      meta: {
        pagination: { page: 1, pageSize: 100, pageCount: 1, total: cases().length },
        state: String(withdrawn.length + 2),
      },
    }),
  };
  const changeOf = (cursor: number, kind: 'batch' | 'case', id: string, content: unknown) => ({
    at: TIME,
    action: content === null ? 'withdrawn' : 'published',
    cursor: String(cursor),
    kind,
    id,
    ...(kind === 'case' && { batch: head.id }),
    content,
  });
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    response.setHeader('Content-Type', 'application/json');
    const single = cases().find(({ id }) => pathname === `${API_ROOT}/cases/${id}`);
    const answer = single ? { data: single, meta: { sources: null } } : answers[pathname]?.(searchParams.get('since'));
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    withdraw: (id) => void withdrawn.push(id),
    stop: () => void server.close().closeAllConnections(),
  };
}
