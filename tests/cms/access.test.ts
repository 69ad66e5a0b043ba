import { API_ROOT, OPERATIONS, type OperationName } from '@fta/cases-core/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type RunningApp } from '../support/strapi.ts';
import { createAccountWith, createToken, logIn, requester } from './accounts.ts';
import { IMPORT_SCOPE } from './cast.ts';
import { BATCH, PUBLIC_TITLE, sampleCase, stage } from './staging.ts';

const { health: _, ...READS } = OPERATIONS;
const NAMES = Object.keys(READS) as Exclude<OperationName, 'health'>[];
const scopeOf = (name: string) => `plugin::fta-cases.${name}.find`;
const METRICS_SCOPE = 'plugin::fta-cases.metrics.scrape';

const DRAFT = sampleCase(1);

/** The address of an operation; where it takes an id, that of the one batch or case there is. */
function addressOf(name: OperationName): string {
  const id = name === 'batch' ? BATCH.id : DRAFT.id;
  return API_ROOT + OPERATIONS[name].path.replace(':id', id);
}

/** A case that is public under another title than its draft has. */
async function boot(env: Record<string, string>): Promise<RunningApp> {
  const app = await bootApp({ env });
  await stage(app, { state: 'drafting', isPublic: true }, 0);
  return app;
}

describe('an API that is public', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await boot({});
  });
  afterAll(() => app.stop());

  it.each(NAMES)('%s is read without a token, and whatever token is sent', async (name) => {
    for (const token of [undefined, 'made-up', await createToken(app, 'custom', [])]) {
      const { status, body } = await requester(app.url, token)('GET', addressOf(name));
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(DRAFT.title);
    }
  });

  it('importing takes a token all the same', async () => {
    const { status } = await requester(app.url)('POST', `${API_ROOT}/import`, { name: 'x.md', content: '# x' });
    expect(status).toBe(401);
  });
});

describe('an API that is closed to tokens', () => {
  let app: RunningApp;
  const ask = async (token: string | undefined, name: OperationName) =>
    requester(app.url, token)('GET', addressOf(name));

  beforeAll(async () => {
    app = await boot({ API_ACCESS: 'token' });
  });
  afterAll(() => app.stop());

  it.each(NAMES)('%s takes a token with its own scope', async (name) => {
    expect((await ask(undefined, name)).status).toBe(401);
    expect((await ask('made-up', name)).status).toBe(401);
    const others = NAMES.filter((other) => other !== name).map(scopeOf);
    expect((await ask(await createToken(app, 'custom', [...others, IMPORT_SCOPE, METRICS_SCOPE]), name)).status).toBe(
      403,
    );
    expect((await ask(await createToken(app, 'custom', [scopeOf(name)]), name)).status).toBe(200);
  });

  it.each(['read-only', 'full-access'] as const)(
    'a %s token reads everything that is public, and no draft',
    async (type) => {
      const token = await createToken(app, type);
      for (const name of NAMES) {
        const { status, body } = await ask(token, name);
        expect(status, name).toBe(200);
        expect(JSON.stringify(body)).not.toContain(DRAFT.title);
      }
      expect((await ask(token, 'case')).body.data.title).toBe(PUBLIC_TITLE);
      const drafts = await requester(app.url, token)('GET', `${addressOf('cases')}?status=draft`);
      expect(drafts.status).toBe(400);
    },
  );

  it('a token that has ended, or the token of an account, opens nothing', async () => {
    const account = await createAccountWith(app, ['strapi-super-admin'], 'admin');
    const byAdmin = await (await logIn(app, account))('GET', addressOf('cases'));
    expect(byAdmin.status).toBe(401);
    const token = await createToken(app, 'full-access');
    await app.strapi.db.query('admin::api-token').updateMany({ where: {}, data: { expiresAt: new Date(0) } });
    expect((await ask(token, 'cases')).status).toBe(401);
  });

  it('reading tokens do not import, importing tokens do not read', async () => {
    const body = { name: 'x.md', content: '# x', dryRun: true };
    const post = async (token: string) => (await requester(app.url, token)('POST', `${API_ROOT}/import`, body)).status;
    expect(await post(await createToken(app, 'custom', NAMES.map(scopeOf)))).toBe(403);
    expect(await post(await createToken(app, 'read-only'))).toBe(403);
    const importing = await createToken(app, 'custom', [IMPORT_SCOPE]);
    expect([401, 403]).not.toContain(await post(importing));
    expect((await ask(importing, 'cases')).status).toBe(403);
  });

  it('health stays open', async () => {
    expect((await ask(undefined, 'health')).status).toBe(200);
  });

  it('the settings of a token list every scope', async () => {
    const admin = await logIn(app, await createAccountWith(app, ['strapi-super-admin'], 'lister'));
    const { body } = await admin('GET', '/admin/content-api/permissions');
    const { controllers } = body.data['plugin::fta-cases'];
    for (const name of NAMES) expect(controllers[name]).toEqual(['find']);
    expect(controllers).toMatchObject({ import: ['run'], metrics: ['scrape'] });
    const routes = (await admin('GET', '/admin/content-api/routes')).body.data['plugin::fta-cases'];
    const scopes = routes.flatMap(
      ({ config }: { config: { auth?: { scope?: string[] } } }) => config.auth?.scope ?? [],
    );
    expect(scopes).toEqual(expect.arrayContaining([...NAMES.map(scopeOf), IMPORT_SCOPE, METRICS_SCOPE]));
  });
});

describe('settings that are wrong', () => {
  it.each([
    [{ API_ACCESS: 'closed' }, "access has to be 'public' or 'token'; got \"closed\""],
    [{ METRICS: 'on' }, "metrics has to be 'off', 'token' or 'public'; got \"on\""],
    [{ RATE_LIMIT: 'many' }, 'RATE_LIMIT must be requests/seconds, such as 600/60, or off, not “many”'],
    [{ RATE_LIMIT: '10/90000' }, 'rateLimit has to be null or { points, duration, store }'],
    [{ RATE_LIMIT: '10/60', REDIS_URL: 'http://user:secret@redis' }, 'http://***@redis'],
  ])('%o: the start is refused and says why', async (env, message) => {
    await expect(bootApp({ env })).rejects.toThrow(message);
  });
});
