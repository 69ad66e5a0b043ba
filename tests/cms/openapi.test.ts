import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createAccount, createToken, logIn } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import {
  type DocumentedAnswer,
  type DocumentedRequest,
  documentedAnswers,
  type OpenApi,
  operationsOf,
} from './documented.ts';
import { bundledBatch } from './documents.ts';
import { UID } from './staging.ts';

/** The answers that the document shows. `UPDATE=1` writes them anew, for the next build of the plugin. */
const RECORD = new URL('../../packages/strapi-plugin-fta-cases/server/answers.snapshot.json', import.meta.url);
const { UPDATE } = process.env;

/** A route as Strapi's server lists it. */
interface Route {
  readonly path: string;
  readonly methods: readonly string[];
}

const read = (app: RunningApp, path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${API_ROOT}${path}`, { headers });

async function readDocument(app: RunningApp, headers?: Record<string, string>): Promise<OpenApi> {
  return (await (await read(app, '/openapi.json', headers)).json()) as OpenApi;
}

async function lint(document: unknown) {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`);
}

/** Imports the batch that comes with the repository and takes it through the workflow. */
async function publishBundled(app: RunningApp): Promise<void> {
  const contributor = await logIn(app, await createAccount(app, ['contributor']));
  const others = await logIn(app, await createAccount(app, ['reviewer', 'publisher']));
  await contributor('POST', '/fta-cases/import', { name: 'yellow-river-1.md', content: bundledBatch() });
  const rows = await app.strapi.db.query(UID.case).findMany({ orderBy: { number: 'asc' } });
  const cases = rows.map(({ documentId }: { documentId: string }) => documentId);
  for (const [ask, action] of [
    [contributor, 'submit'],
    [others, 'approve'],
    [others, 'publish'],
  ] as const) {
    const { status } = await ask('POST', '/fta-cases/transitions', { action, cases });
    expect(status).toBe(200);
  }
}

describe('the OpenAPI document', () => {
  let app: RunningApp;
  let document: OpenApi;
  let answers: DocumentedAnswer[];
  let importing: string;

  beforeAll(async () => {
    app = await bootApp();
    await publishBundled(app);
    importing = await createToken(app, 'custom', [IMPORT_SCOPE]);
    document = await readDocument(app);
    answers = documentedAnswers(document);
  });
  afterAll(() => app.stop());

  /** Cursors that were given out, by what stands for them in the document. */
  const cursors = new Map<string, string>();

  /** What differs from one start to the next, as the document has it. */
  const masked = (text: string): string =>
    text
      .replaceAll(app.url, 'https://cases.example.org')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2026-01-31T08:00:00.000Z')
      .replaceAll(/\b(\d+)-[\da-f]{16}\b/g, (cursor, number) => {
        const mask = `${number}-0123456789abcdef`;
        if (cursor !== mask) cursors.set(mask, cursor);
        return mask;
      });

  const unmasked = (path: string): string =>
    path.replaceAll(/\b\d+-0123456789abcdef\b/g, (mask) => cursors.get(mask) ?? mask);

  const send = ({ method, path, body }: DocumentedRequest, status: number, headers: Record<string, string> = {}) =>
    fetch(`${app.url}${API_ROOT}${unmasked(path)}`, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method === 'POST' && status !== 401 && { Authorization: `Bearer ${importing}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('has no fault that the linter knows of', async () => {
    expect(await lint(document)).toEqual([]);
  });

  it('would not be let through with an example that its schema does not allow', async () => {
    const wrong = structuredClone(document);
    firstExample(wrong).value = { data: [{ id: 7 }], meta: {} };
    expect((await lint(wrong)).join()).toContain('no-invalid-media-type-examples');
  });

  it('shows an answer of every operation but those that describe or measure', () => {
    const shown = new Set(answers.filter(({ status }) => status === 200).map(({ operation }) => operation));
    const missing = operationsOf(document)
      .map(({ operation }) => operation.operationId)
      .filter((name) => !shown.has(name));
    expect(missing).toEqual(['openapi', 'schema', 'metrics']);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400, 401, 404, 410]));
  });

  it('shows what is answered', async () => {
    const record: Record<string, unknown> = {};
    for (const { name, request, status, type, headers, value } of answers) {
      const response = await send(request, status);
      const text = masked(await response.text());
      const body = type.endsWith('json') ? JSON.parse(text) : text;
      record[name] = typeof body === 'string' ? body.split('\n') : body;
      expect([name, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
        name,
        status,
        type,
      ]);
      for (const header of headers) expect([name, header, response.headers.get(header)]).not.toContain(null);
      if (!UPDATE) expect([name, body]).toEqual([name, value]);
    }
    if (UPDATE) writeFileSync(RECORD, `${printed(record)}\n`);
    expect(JSON.parse(readFileSync(RECORD, 'utf8'))).toEqual(record);
  });

  it('tells of every route, and every route is there', () => {
    const routes = app.strapi.server
      .listRoutes()
      .flatMap(({ path, methods }: Route) => methods.filter((each) => each !== 'HEAD').map((each) => `${each} ${path}`))
      .filter((route: string) => route.includes(`${API_ROOT}/`));
    const documented = operationsOf(document).map(
      ({ path, method }) => `${method.toUpperCase()} ${API_ROOT}${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(routes.sort()).toEqual(documented.sort());
  });

  it('what is read and known is answered with 304 and nothing else', async () => {
    const known = answers.filter(({ status, headers }) => status === 200 && headers.includes('ETag'));
    expect(known.length).toBeGreaterThan(10);
    for (const { name, request, status } of known) {
      const tag = (await send(request, status)).headers.get('etag') ?? '';
      const again = await send(request, status, { 'If-None-Match': tag });
      expect([name, again.status, await again.text(), again.headers.get('etag')]).toEqual([name, 304, '', tag]);
      expect(again.headers.get('x-request-id')).not.toBeNull();
    }
  });

  it('is itself kept, and leads to the server it came from', async () => {
    for (const path of ['/openapi.json', '/schema.json']) {
      const { headers } = await read(app, path);
      expect((await read(app, path, { 'If-None-Match': headers.get('etag') ?? '' })).status).toBe(304);
      expect((await read(app, `${path}?view=full`)).status).toBe(400);
    }
    expect(document.servers).toMatchObject([{ url: API_ROOT }]);
  });

  it('stands beside the JSON Schema of the data', async () => {
    const response = await read(app, '/schema.json');
    expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
    const schema = (await response.json()) as { $id: string; $defs: Record<string, { required?: string[] }> };
    expect(schema.$id).toBe('urn:fta-cases:schema:1');
    const [first] = parse(bundledBatch()).batch.cases;
    expect(schema.$defs.Case?.required).toEqual(Object.keys(first ?? {}));
  });

  it('an answer as Markdown has the type that is documented', async () => {
    const response = await read(app, '/batches/yellow-river-1?format=markdown');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(document.paths['/batches/{id}']?.get?.responses[200]).toMatchObject({ content: { 'text/markdown': {} } });
  });
});

describe.each([
  { API_ACCESS: 'token', METRICS: 'public' },
  { API_ACCESS: 'token', METRICS: 'off', PUBLIC_URL: 'https://cases.example.org/cms' },
])('the OpenAPI document of a CMS with %o', (env) => {
  let app: RunningApp;
  let document: OpenApi;

  beforeAll(async () => {
    app = await bootApp({ env });
    const token = await createToken(app, 'read-only');
    document = await readDocument(app, { Authorization: `Bearer ${token}` });
  });
  afterAll(() => app.stop());

  it('has no fault that the linter knows of', async () => {
    expect(await lint(document)).toEqual([]);
  });

  it('says what the settings say', () => {
    expect(document).toMatchObject({
      servers: [{ url: `${env.PUBLIC_URL ?? ''}${API_ROOT}` }],
      security: [{ token: [] }],
    });
    expect('/metrics' in document.paths).toBe(env.METRICS !== 'off');
    const open = operationsOf(document)
      .filter(({ operation }) => (operation as { security?: object[] }).security?.some((each) => !('token' in each)))
      .map(({ operation }) => operation.operationId);
    expect(open).toEqual(env.METRICS === 'off' ? ['health'] : ['health', 'metrics']);
  });
});

/** An example of a list of cases. */
function firstExample(document: OpenApi): { value: unknown } {
  const response = document.paths['/cases']?.get?.responses[200];
  const examples = response && 'content' in response && response.content?.['application/json']?.examples;
  const [example] = Object.values(examples || {});
  if (!example) throw new Error('the document shows no list of cases');
  return example;
}

/** So long may a line of the record be. */
const LONGEST_LINE = 400;

/** JSON with what fits on a line on one. */
function printed(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= LONGEST_LINE) return line;
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((each) => printed(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${printed(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${close}`;
}
