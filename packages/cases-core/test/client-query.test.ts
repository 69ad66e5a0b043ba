import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type Client, type ClientOptions, createClient } from '../src/client/index.ts';
import { OPERATIONS, PARAMETERS, type ParameterKey, parameterName } from '../src/rest/index.ts';
import { CASE_SORTS, FIGURE_GROUPS, FIGURE_SORTS } from '../src/rest/parameters.ts';
import { CHANGES, DIMENSION_KEYS, INDICATOR_KEYS, REGIONS, SECTION_KINDS, TOPIC_KEYS } from '../src/schema/index.ts';
import { json, type ScriptedServer, serve } from './support/scripted-server.ts';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

const pagination = { page: 1, pageSize: 100, pageCount: 0, total: 0 };
const EMPTY_PAGE = json({ data: [], meta: { pagination, state: '0' } });

/** What an address says, as the CMS's own reader of queries gives it: repeated names as lists, brackets as objects. */
function readAddress(url: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const { searchParams } = new URL(url);
  for (const name of new Set(searchParams.keys())) {
    const all = searchParams.getAll(name);
    const value = all.length > 1 ? all : all[0];
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
    if (outer && inner) values[outer] = { ...(values[outer] as object), [inner]: value };
    else values[name] = value;
  }
  return values;
}

/** The address that a call asks for. */
async function addressOf(call: (client: Client) => Promise<unknown>): Promise<string> {
  const urls: string[] = [];
  const fetch: ClientOptions['fetch'] = (url) => {
    urls.push(url);
    return Promise.reject(new Error('offline'));
  };
  await call(createClient({ url: 'https://cms.example.org', fetch, retry: false })).catch(() => {});
  expect(urls).toHaveLength(1);
  return urls[0] ?? '';
}

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const several = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 50 }));
const words = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), fc.constantFrom('海关 铁路', '&=#?+%', '[a]=b'))
  .filter((text) => PARAMETERS.q.safeParse(text).success);
const decimal = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1000),
  fc.constantFrom(0.0000001, -0.00000025, 0.1 + 0.2, 1e-9, 1e21, 999_999_999_999_999),
);

/** Values that each parameter takes. */
const VALUES: { readonly [Key in ParameterKey]: fc.Arbitrary<unknown> } = {
  pagination: fc.record(
    { page: fc.integer({ min: 1, max: 1_000_000 }), pageSize: fc.integer({ min: 1, max: 100 }) },
    { requiredKeys: [] },
  ),
  feedPage: fc.integer({ min: 1, max: 1_000_000 }),
  batch: several(slug),
  provider: several(slug),
  region: several(fc.constantFrom(...REGIONS.map(({ code }) => code))),
  topic: several(fc.constantFrom(...TOPIC_KEYS)),
  section: several(fc.constantFrom(...SECTION_KINDS)),
  caseIndicator: several(fc.constantFrom(...INDICATOR_KEYS)),
  q: words,
  withoutSynonyms: several(words),
  updatedSince: fc.constantFrom('2026-01-31', '2026-01-31T08:00:00Z', '2026-01-31T08:00:00.5+08:00'),
  view: fc.constantFrom('summary', 'full'),
  caseView: fc.constantFrom('full', 'sources'),
  sort: fc.constantFrom(...CASE_SORTS),
  format: fc.constantFrom('json', 'markdown', 'docx'),
  caseFormat: fc.constantFrom('json', 'jsonld'),
  unit: fc.constantFrom('%', '万元', '标箱', 'm³', '+'),
  dimension: fc.constantFrom(...DIMENSION_KEYS),
  indicator: fc.constantFrom(...INDICATOR_KEYS, 'none'),
  paired: fc.boolean(),
  change: fc.constantFrom(...CHANGES, 'none'),
  label: words,
  case: several(slug),
  min: decimal,
  max: decimal,
  figureSort: fc.constantFrom(...FIGURE_SORTS),
  groupBy: several(fc.constantFrom(...FIGURE_GROUPS)),
  since: fc.constantFrom('0', '17-0123456789abcdef'),
  limit: fc.integer({ min: 1, max: 100 }),
};

const NAMES = ['batches', 'cases', 'facets', 'figures', 'changes'] as const;

describe('a query arrives as it was meant', () => {
  it.each(NAMES)('%s: every parameter of the contract, read by the contract', async (name) => {
    const { path, parameters } = OPERATIONS[name];
    const keys: readonly ParameterKey[] = parameters;
    const record = Object.fromEntries(keys.map((key) => [key, VALUES[key]]));
    await fc.assert(
      fc.asyncProperty(fc.record(record, { requiredKeys: [] }), async (values) => {
        const query = Object.fromEntries(
          Object.entries(values).map(([key, value]) => [parameterName(key as ParameterKey), value]),
        );
        const url = await addressOf((client) => (client[name] as (query: unknown) => Promise<unknown>)(query));
        expect(url.startsWith(`https://cms.example.org/api/fta-cases${path}`)).toBe(true);
        const address = readAddress(url);
        for (const key of keys) {
          const sent = values[key];
          const arrived = address[parameterName(key)];
          if (sent === undefined || isEmpty(sent)) expect(arrived).toBeUndefined();
          else expect([read(key, arrived)].flat()).toEqual([sent].flat());
        }
        const names = keys.map((key) => parameterName(key) as string);
        expect(Object.keys(address).filter((each) => !names.includes(each))).toEqual([]);
      }),
    );
  });

  const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  const read = (key: ParameterKey, word: unknown): unknown => {
    const schema: z.ZodType = PARAMETERS[key];
    const { success, data } = schema.safeParse(word);
    return success ? data : undefined;
  };

  it('what is undefined or null is left out', async () => {
    const url = await addressOf((client) => client.changes({ since: null, limit: undefined }));
    expect(url).toBe('https://cms.example.org/api/fta-cases/changes');
  });

  it.each([
    [{ topic: [] }, 'topic: expected one value or several, got an empty list'],
    [{ q: Number.NaN }, 'q: expected a text or a number, got NaN'],
    [{ q: Symbol('x') }, 'q: expected a text or a number'],
    [{ pagination: { page: [] } }, 'pagination[page]: expected'],
  ])('%o cannot be said in an address', async (query, says) => {
    server = await serve(EMPTY_PAGE);
    const call = createClient({ url: server.url }).cases(query as never);
    await expect(call).rejects.toThrow(says);
    await expect(call).rejects.toBeInstanceOf(TypeError);
    expect(server.asked).toEqual([]);
  });
});

describe('the address of the CMS', () => {
  it.each([
    ['https://cms.example.org', 'https://cms.example.org/api/fta-cases/batches'],
    ['https://cms.example.org/', 'https://cms.example.org/api/fta-cases/batches'],
    ['HTTP://cms.example.org:1337', 'http://cms.example.org:1337/api/fta-cases/batches'],
    ['https://example.org/zone/cms/', 'https://example.org/zone/cms/api/fta-cases/batches'],
    ['https://cms.example.org/api/fta-cases/', 'https://cms.example.org/api/fta-cases/batches'],
    ['https://自贸.example.org', 'https://xn--ub1an5u.example.org/api/fta-cases/batches'],
  ])('%s leads to %s', async (url, expected) => {
    const urls: string[] = [];
    const fetch: ClientOptions['fetch'] = (each) => {
      urls.push(each);
      return Promise.reject(new Error('offline'));
    };
    await createClient({ url, fetch, retry: false })
      .batches()
      .catch(() => {});
    expect(urls).toEqual([expected]);
  });

  it.each([
    ['', 'got ""'],
    ['cms.example.org', 'got "cms.example.org"'],
    ['/api', 'got "/api"'],
    ['ftp://cms.example.org', 'got "ftp:'],
    ['https://me:secret@cms.example.org', 'without user and password'],
    ['https://cms.example.org/?a=1', 'with ? or #'],
    ['https://cms.example.org/#a', 'with ? or #'],
  ])('"%s" is refused at once, and no secret is shown', (url, says) => {
    expect(() => createClient({ url })).toThrow(says);
    expect(() => createClient({ url })).toThrow(TypeError);
    expect(() => createClient({ url })).not.toThrow('secret');
  });

  it.each([
    [{ timeout: 0 }, 'timeout: expected a number from 1'],
    [{ timeout: Number.NaN }, 'timeout'],
    [{ timeout: 2 ** 31 }, 'timeout'],
    [{ maxAnswerBytes: 0 }, 'maxAnswerBytes'],
    [{ retry: { retries: -1 } }, 'retry.retries'],
    [{ retry: { maxDelay: Number.POSITIVE_INFINITY } }, 'retry.maxDelay'],
  ])('%o is refused at once', (options, says) => {
    const create = () => createClient({ url: 'https://cms.example.org', ...options });
    expect(create).toThrow(RangeError);
    expect(create).toThrow(says);
  });
});

describe('the token', () => {
  it('goes with every request as a bearer, and nothing goes without one', async () => {
    server = await serve(EMPTY_PAGE);
    await createClient({ url: server.url, token: 'abc123' }).batches();
    await createClient({ url: server.url }).batches();
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer abc123', undefined]);
  });

  it.each(['', 'a b', 'a\nb', '令牌-secret', '\u0000'])('%j is refused without being shown', (token) => {
    const create = () => createClient({ url: 'https://cms.example.org', token });
    expect(create).toThrow(TypeError);
    expect(create).toThrow('token: expected');
    expect(create).not.toThrow('secret');
  });
});
