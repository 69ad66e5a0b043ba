import type { SearchSource } from '../content/search-source.ts';
import { answerTo, type Searchable, searchable } from './answer.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Builds the index beside the page and answers questions, so that typing is never held up. */
let ready: Promise<Searchable | null> = Promise.resolve(null);

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') {
    ready = load(data.url);
    return;
  }
  const cases = await ready;
  if (cases === null) return;
  reply({ kind: 'answer', id: data.id, answer: answerTo(cases, data.question) });
});

async function load(url: string): Promise<Searchable | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const cases = searchable((await response.json()) as SearchSource);
    reply({ kind: 'loaded', facets: cases.index.facets() });
    return cases;
  } catch {
    reply({ kind: 'failed' });
    return null;
  }
}

function reply(message: FromWorker): void {
  self.postMessage(message);
}
