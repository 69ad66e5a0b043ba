import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const requireHere = createRequire(import.meta.url);
const manifest = requireHere.resolve('@fta/cases-core/package.json');
const requireOfCore = createRequire(manifest);

/** What every runtime of the web has, and nothing of Node. */
const WEB = {
  ...{ AbortController, AbortSignal, Blob, DOMException, FormData, Headers, Response, TextDecoder, TextEncoder },
  ...{ URL, URLSearchParams, clearTimeout, setTimeout, Uint8Array },
};

type ClientModule = typeof import('@fta/cases-core/client');

/** A built entry in a world with the globals named and no other; of modules it may have those named. */
function loadIn(
  globals: Record<string, unknown>,
  entry = 'client',
  modules: readonly string[] = ['zod'],
): ClientModule {
  const source = readFileSync(join(dirname(manifest), 'dist', `${entry}.cjs`), 'utf8');
  const module = { exports: {} };
  const load = runInContext(`(function (module, exports, require) {${source}\n})`, createContext(globals));
  load(module, module.exports, (name: string) => {
    if (!modules.includes(name)) throw new Error(`the client asks for ${name}`);
    return requireOfCore(name);
  });
  return module.exports as ClientModule;
}

describe('the built client in a runtime without Node', () => {
  const meta = { pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 }, state: '0' };
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return new Response(JSON.stringify({ data: [], meta }));
  };

  it('reads with the fetch it finds there, and waits with its timers', async () => {
    const { createClient } = loadIn({ ...WEB, fetch });
    const client = createClient({ url: 'https://cms.example.org' });
    expect(await client.batches()).toEqual({ data: [], meta });
    expect(asked).toEqual(['https://cms.example.org/api/fta-cases/batches']);
  });

  it('reads without zod as the small client', async () => {
    const { createClient } = loadIn({ ...WEB, fetch }, 'small-client', []);
    expect(await createClient({ url: 'https://cms.example.org' }).batches()).toEqual({ data: [], meta });
  });

  it('has every error as a class', async () => {
    const { ApiError, createClient } = loadIn({ ...WEB, fetch: async () => new Response('no', { status: 500 }) });
    const failure = await createClient({ url: 'https://cms.example.org' })
      .batches()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
  });

  it('imports a file', async () => {
    const bodies: unknown[] = [];
    const { createClient } = loadIn({
      ...WEB,
      fetch: async (_: string, { body }: RequestInit) => {
        bodies.push(body);
        return new Response('no', { status: 400 });
      },
    });
    const client = createClient({ url: 'https://cms.example.org' });
    const document = { name: 'b.md', content: new TextEncoder().encode('# 案例') };
    await expect(client.importDocument(document)).rejects.toMatchObject({ status: 400 });
    expect(bodies[0]).toBeInstanceOf(FormData);
  });
});
