import { randomBytes } from 'node:crypto';
import { caseSchema, parse } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createAccountWith, createToken, logIn, type Requester, requester } from './accounts.ts';
import { assemble, type Cast } from './cast.ts';
import { bundledBatch } from './documents.ts';
import { columnsOf, sampleCase, UID } from './staging.ts';

const TOOLS = ['fta_cases_search', 'fta_cases_get', 'fta_cases_figures'] as const;
const READ = 'plugin::fta-cases.mcp';
const bundled = parse(bundledBatch()).batch;
const DRAFT = sampleCase(99, { title: '尚未公开的案例', id: 'yellow-river-1-99' });

let app: RunningApp;
let admin: Requester;

const boot = async (env: Record<string, string>) => {
  app = await bootApp({ env });
  admin = await logIn(app, await createAccountWith(app, ['strapi-super-admin'], 'admin'));
};

/** Makes an admin token with the permissions, those on content types apart, as the settings of Strapi do. */
async function createAdminToken(
  actions: readonly string[],
  onSubjects: Readonly<Record<string, string>> = {},
): Promise<string> {
  const wanted = [...actions.map((action) => [action, null] as const), ...Object.entries(onSubjects)];
  const { status, body } = await admin('POST', '/admin/admin-tokens', {
    name: `mcp-${randomBytes(4).toString('hex')}`,
    description: '',
    lifespan: null,
    adminPermissions: wanted.map(([action, subject]) => ({ action, subject, conditions: [], properties: {} })),
  });
  expect(status).toBe(201);
  return body.data.accessKey;
}

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is for the test to say
  readonly message: any;
}

/** Sends a JSON-RPC request to Strapi's MCP server, and reads its answer, in JSON or as an event. */
async function rpc(token: string | undefined, method: string, params: unknown = {}): Promise<Reply> {
  const response = await fetch(`${app.url}/mcp`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const text = await response.text();
  const event = /^data: (.*)$/m.exec(text)?.[1];
  const json = event ?? text;
  return { status: response.status, message: json.startsWith('{') ? JSON.parse(json) : null };
}

const toolNames = async (token: string): Promise<string[]> =>
  (await rpc(token, 'tools/list')).message.result.tools.map(({ name }: { name: string }) => name);

describe("Strapi's MCP server with the tools", () => {
  let cast: Cast;
  let token: string;
  const call = async (name: (typeof TOOLS)[number], args: unknown = {}) =>
    (await rpc(token, 'tools/call', { name, arguments: args })).message;
  const answer = async (name: (typeof TOOLS)[number], args: unknown = {}) => {
    const { result } = await call(name, args);
    expect(result.isError, JSON.stringify(result)).toBeFalsy();
    expect(JSON.parse(result.content[0].text)).toEqual(result.structuredContent);
    return result.structuredContent;
  };

  beforeAll(async () => {
    await boot({ MCP: 'true' });
    cast = await assemble(app);
    const body = { name: 'batch.json', content: JSON.stringify(bundled) };
    expect((await cast.ask['a contributor']('POST', '/fta-cases/import', body)).status).toBe(200);
    const rows = await app.strapi.db.query(UID.case).findMany({});
    const cases = rows.map(({ documentId }: { documentId: string }) => documentId);
    for (const [actor, action] of [
      ['a contributor', 'submit'],
      ['a reviewer', 'approve'],
      ['a publisher', 'publish'],
    ] as const) {
      expect((await cast.ask[actor]('POST', '/fta-cases/transitions', { action, cases })).status).toBe(200);
    }
    const batch = await app.strapi.db.query(UID.batch).findOne({ where: {} });
    const data = { ...columnsOf(DRAFT), batch: batch.id, reviewState: 'drafting', version: 1, publishedAt: null };
    await app.strapi.db.query(UID.case).create({ data });
    token = await createAdminToken([READ]);
  });
  afterAll(() => app.stop());

  it('introduces itself', async () => {
    const { status, message } = await rpc(token, 'initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    });
    expect(status).toBe(200);
    expect(message.result.capabilities).toHaveProperty('tools');
  });

  it.each([
    ['no token', async () => undefined],
    ['a token that is made up', async () => 'made-up'],
    ['an API token for everything', async () => createToken(app, 'full-access')],
  ])('refuses %s', async (_, make) => {
    for (const method of ['initialize', 'tools/list', 'tools/call']) {
      const { status, message } = await rpc(await make(), method, { name: TOOLS[0], arguments: {} });
      expect(status).toBe(401);
      expect(message.result).toBeUndefined();
    }
  });

  it('shows the tools to a token with the permission, with their arguments, and those alone', async () => {
    const { message } = await rpc(token, 'tools/list');
    expect(message.result.tools.map(({ name }: { name: string }) => name)).toEqual(TOOLS);
    const [search, get, figures] = message.result.tools;
    expect(search.inputSchema.properties.q).toMatchObject({ type: 'string', maxLength: 200 });
    expect(search.inputSchema.properties.topic.items.enum).toContain('logistics');
    expect(search.inputSchema.additionalProperties).toBe(false);
    expect(get.inputSchema.required).toEqual(['id']);
    expect(figures.inputSchema.properties).toHaveProperty('unit');
    for (const tool of message.result.tools) expect(tool.outputSchema.type).toBe('object');
  });

  it('neither shows them to a token without the permission, nor lets it call them', async () => {
    const other = await createAdminToken(['plugin::fta-cases.read']);
    expect(await toolNames(other)).not.toEqual(expect.arrayContaining([TOOLS[0]]));
    for (const name of TOOLS) {
      const { message } = await rpc(other, 'tools/call', { name, arguments: { id: bundled.cases[0]?.id } });
      expect(message.error ?? message.result.isError).toBeTruthy();
      expect(JSON.stringify(message)).not.toContain(bundled.cases[0]?.title);
    }
  });

  it('search: finds what the REST API finds, with excerpts, page by page', async () => {
    const q = '黄河';
    const { body } = await requester(app.url)('GET', `${API_ROOT}/cases?q=${encodeURIComponent(q)}`);
    const found = await answer('fta_cases_search', { q });
    expect(found.pagination.total).toBe(body.meta.pagination.total);
    expect(found.pagination.total).toBeGreaterThan(1);
    expect(found.cases.map(({ id }: { id: string }) => id)).toEqual(body.data.map(({ id }: { id: string }) => id));
    for (const { excerpt, title } of found.cases) expect(`${title}${excerpt}`).toContain(q);

    const second = await answer('fta_cases_search', { q, page: 2, pageSize: 1 });
    expect(second.cases).toEqual([found.cases[1]]);
    const all = await answer('fta_cases_search');
    expect(all.pagination.total).toBe(bundled.cases.length);
    for (const { excerpt } of all.cases) expect(excerpt.length).toBeGreaterThan(0);
    expect((await answer('fta_cases_search', { batch: ['none-1'] })).cases).toEqual([]);

    const [named] = bundled.cases.filter(({ title }) => title.includes('中欧班列'));
    const widened = await answer('fta_cases_search', { q: '國際班列' });
    expect(widened.synonyms).toEqual([{ term: '國際班列', synonyms: ['中欧班列'] }]);
    expect(widened.cases.map(({ id }: { id: string }) => id)).toContain(named?.id);
    const plain = await answer('fta_cases_search', { q: '國際班列', withoutSynonyms: ['中欧班列'] });
    expect(plain.pagination.total).toBeLessThan(widened.pagination.total);
    expect(plain.synonyms).toBeUndefined();
  });

  it('get: one case whole, valid and equal to what was published', async () => {
    for (const single of bundled.cases) {
      const { case: content } = await answer('fta_cases_get', { id: single.id });
      expect(content).toEqual(single);
      expect(caseSchema.safeParse(content).success).toBe(true);
    }
  });

  it('figures: those of the REST API, with numbers as numbers', async () => {
    const { body } = await requester(app.url)(
      'GET',
      `${API_ROOT}/figures?min=10&sort=value:desc&pagination[pageSize]=5`,
    );
    expect(body.data.length).toBeGreaterThan(0);
    const found = await answer('fta_cases_figures', { min: 10, sort: 'value:desc', pageSize: 5 });
    expect(found.figures).toEqual(body.data);
    expect(await answer('fta_cases_figures', { min: '10', sort: 'value:desc', pageSize: 5 })).toEqual(found);
    expect(found.pagination.total).toBe(body.meta.pagination.total);
  });

  it('no tool knows a draft', async () => {
    expect((await answer('fta_cases_search', { q: DRAFT.title })).cases).toEqual([]);
    expect(JSON.stringify(await answer('fta_cases_search', { pageSize: 20 }))).not.toContain(DRAFT.title);
    const { result } = await call('fta_cases_get', { id: DRAFT.id });
    expect(result).toMatchObject({ isError: true });
    expect(result.content[0].text).toContain(DRAFT.id);
    expect(JSON.stringify(result)).not.toContain(DRAFT.title);
    const figures = await answer('fta_cases_figures', { case: [DRAFT.id] });
    expect(figures.figures).toEqual([]);
  });

  it.each([
    ['fta_cases_search', { q: '' }],
    ['fta_cases_search', { q: 'x'.repeat(201) }],
    ['fta_cases_search', { topic: ['weather'] }],
    ['fta_cases_search', { pageSize: 21 }],
    ['fta_cases_search', { page: 0 }],
    ['fta_cases_search', { status: 'draft' }],
    ['fta_cases_search', { updatedSince: 'yesterday' }],
    ['fta_cases_get', {}],
    ['fta_cases_get', { id: 'a b' }],
    ['fta_cases_get', { id: { $ne: 'x' } }],
    ['fta_cases_figures', { min: 'lots' }],
    ['fta_cases_figures', { change: 'up' }],
    ['fta_cases_figures', { sort: 'title' }],
  ] as const)('%s with %j is refused', async (name, args) => {
    const { error, result } = await call(name, args);
    expect(error ?? result.isError).toBeTruthy();
    expect(result?.structuredContent).toBeUndefined();
  });

  it("Strapi's own tools take no step of the workflow, whatever the owner of the token may do", async () => {
    const row = await app.strapi.db.query(UID.case).findOne({ where: { caseId: DRAFT.id } });
    const approved = { where: { id: row.id }, data: { reviewState: 'approved' } };
    await app.strapi.db.query(UID.case).update(approved);
    const other = await createAdminToken([READ, 'plugin::fta-cases.publish'], {
      'plugin::content-manager.explorer.publish': UID.case,
    });
    const name = 'publish_plugin-fta-cases_case';
    expect(await toolNames(other)).toContain(name);
    const { message } = await rpc(other, 'tools/call', { name, arguments: { documentId: row.documentId } });
    expect(message.result.isError).toBe(true);
    expect(JSON.stringify(message.result)).toContain('需要“发布”角色');
    expect((await call('fta_cases_get', { id: DRAFT.id })).result.isError).toBe(true);
  });

  it('what was withdrawn is gone with the next call', async () => {
    const [first] = bundled.cases;
    const row = await app.strapi.db.query(UID.case).findOne({ where: { caseId: first?.id } });
    const withdraw = { action: 'withdraw', cases: [row.documentId], comment: '有误' };
    expect((await cast.ask['a publisher']('POST', '/fta-cases/transitions', withdraw)).status).toBe(200);
    expect((await call('fta_cases_get', { id: first?.id })).result.isError).toBe(true);
  });
});

describe('by default', () => {
  beforeAll(() => boot({}));
  afterAll(() => app.stop());

  it('there is no MCP server', async () => {
    const { status } = await rpc(await createAdminToken([READ]), 'tools/list');
    expect([404, 405]).toContain(status);
  });
});
