import { afterEach, describe, expect, it } from 'vitest';
import {
  AnswerError,
  ApiError,
  type Client,
  ClientError,
  type ClientOptions,
  type Clock,
  createClient,
  NetworkError,
  TimeoutError,
} from '../src/client/index.ts';
import {
  breakOff,
  hangUp,
  json,
  type Reply,
  refusal,
  type ScriptedServer,
  serve,
  silence,
  stall,
  text,
} from './support/scripted-server.ts';
import { soundCase } from './support/small-batch.ts';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const found: Reply = json({ data: soundCase(), meta: {} });
const { id } = soundCase();

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

interface Trial {
  readonly client: Client;
  readonly server: ScriptedServer;
  /** How long it waited before each further attempt, in milliseconds. */
  readonly waits: number[];
}

/** A client of a server with a script; its clock stands still, its waits are written down and take no time. */
async function trial(script: readonly Reply[], options: Partial<ClientOptions> = {}): Promise<Trial> {
  server = await serve(...script);
  const waits: number[] = [];
  const clock: Clock = {
    now: () => NOW,
    random: () => 0.5,
    sleep: async (milliseconds) => void waits.push(milliseconds),
  };
  return { server, waits, client: createClient({ url: server.url, clock, ...options }) };
}

/** What a call fails with; it has to fail, and with an error of the client. */
async function failureOf<Failure extends Error>(
  call: Promise<unknown>,
  kind: new (...args: never[]) => Failure,
): Promise<Failure> {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(kind);
  return failure as Failure;
}

describe('reading is tried again on failures that pass', () => {
  const PASSING: readonly (readonly [string, Reply])[] = [
    ['a connection that is dropped', hangUp],
    ['an answer that breaks off', breakOff],
    ['502 with a page of a proxy', text('<h1>Bad Gateway</h1>', 502)],
    ['503', refusal(503, 'ServiceUnavailableError')],
    ['504', text('', 504)],
    ['429', refusal(429, 'TooManyRequestsError')],
  ];

  it.each(PASSING)('%s', async (_, failure) => {
    const { client, server, waits } = await trial([failure, failure, found]);
    expect(await client.case(id)).toEqual(soundCase());
    expect(server.asked).toHaveLength(3);
    expect(waits).toEqual([150, 300]);
  });

  it('three times by default, each wait a part of twice the one before', async () => {
    const { client, server, waits } = await trial([hangUp]);
    const failure = await failureOf(client.case(id), NetworkError);
    expect(server.asked).toHaveLength(4);
    expect(waits).toEqual([150, 300, 600]);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(failure.message).toContain(`GET ${server.url}/api/fta-cases/cases/${id}`);
  });

  it('as often and as slowly as the policy says', async () => {
    const policy = { retries: 6, baseDelay: 1000, maxDelay: 5000 };
    const { client, waits } = await trial([hangUp], { retry: policy });
    await failureOf(client.case(id), NetworkError);
    expect(waits).toEqual([500, 1000, 2000, 2500, 2500, 2500]);
  });

  it('never where the policy is off', async () => {
    const { client, server } = await trial([hangUp], { retry: false });
    await failureOf(client.case(id), NetworkError);
    expect(server.asked).toHaveLength(1);
  });

  it.each([400, 401, 403, 406, 410, 500, 501])('not on %i', async (status) => {
    const { client, server } = await trial([refusal(status, 'SomeError')]);
    expect((await failureOf(client.case(id), ApiError)).status).toBe(status);
    expect(server.asked).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  const busy = (after: string) => refusal(429, 'TooManyRequestsError', { headers: { 'Retry-After': after } });

  it.each([
    ['7', 7000],
    ['0', 0],
    ['Sun, 01 Mar 2026 08:00:20 GMT', 20_000],
    ['Sun, 01 Mar 2026 07:59:00 GMT', 0],
  ])('%s is waited for, and a bit that keeps the many apart', async (after, milliseconds) => {
    const { client, waits } = await trial([busy(after), found]);
    expect(await client.case(id)).toEqual(soundCase());
    expect(waits).toEqual([milliseconds + 150]);
  });

  it.each(['soon', '', '-5', '1.5', 'now GMT'])('"%s" says nothing', async (after) => {
    const { client, waits } = await trial([busy(after), busy(after), found]);
    await client.case(id);
    expect(waits).toEqual([150, 300]);
  });

  it('of more than the policy allows ends the call, which says when to come back', async () => {
    const { client, server, waits } = await trial([busy('3600'), found]);
    const failure = await failureOf(client.case(id), ApiError);
    expect([failure.status, failure.retryAfter]).toEqual([429, 3_600_000]);
    expect([server.asked.length, waits]).toEqual([1, []]);
  });
});

describe('a refusal', () => {
  it("carries the server's own words and the number of the request", async () => {
    const details = { errors: [{ path: ['foo'], ruleId: 'parameter-unknown', message: '不支持参数“foo”' }] };
    const reply = refusal(400, 'ValidationError', {
      message: '不支持参数“foo”',
      details,
      headers: { 'X-Request-Id': 'r-17' },
    });
    const { client, server } = await trial([reply]);
    const failure = await failureOf(client.cases({ q: '海关' }), ApiError);
    expect(failure).toMatchObject({
      status: 400,
      name: 'ValidationError',
      message: '不支持参数“foo”',
      details,
      requestId: 'r-17',
      retryAfter: null,
    });
    expect(decodeURIComponent(failure.request)).toBe(`GET ${server.url}/api/fta-cases/cases?q=海关`);
    expect(failure).toBeInstanceOf(ClientError);
  });

  it('without that shape is told by its status', async () => {
    const { client } = await trial([text('<html>no</html>', 500)]);
    const failure = await failureOf(client.case(id), ApiError);
    expect(failure).toMatchObject({ status: 500, name: 'HttpError', details: null, requestId: null });
    expect(failure.message).toContain('status 500');
    expect(failure.message).toContain('<html>no</html>');
  });

  it('is an absence where the plugin says that it has no such entry, and an error where the plugin is not there', async () => {
    const details = { errors: [{ ruleId: 'case-not-found' }] };
    const { client } = await trial([
      refusal(404, 'NotFoundError', { details }),
      refusal(404, 'NotFoundError', { details }),
      refusal(404, 'NotFoundError'),
      text('not here', 404),
    ]);
    expect(await client.case(id)).toBeNull();
    expect(await client.batchMarkdown(id)).toBeNull();
    expect((await failureOf(client.case(id), ApiError)).status).toBe(404);
    expect((await failureOf(client.batch(id), ApiError)).status).toBe(404);
  });

  it.each(['', '..', 'a/b', '中', 'A', `${'a'.repeat(81)}`])('what is no id is not asked for: "%s"', async (none) => {
    const { client, server } = await trial([found]);
    expect(await client.case(none)).toBeNull();
    expect(await client.batch(none)).toBeNull();
    expect(server.asked).toEqual([]);
  });
});

describe('an answer that is none', () => {
  const WRONG: readonly (readonly [string, Reply, string])[] = [
    ['a page', text('<!doctype html><title>Login</title>'), 'expected JSON, got text/html'],
    ['cut JSON', text('{"data":', 200, { 'Content-Type': 'application/json' }), 'expected JSON, got application/json'],
    ['nothing', text('', 200), 'nothing'],
    ['null', json(null), 'expected object, received null'],
    ['another shape', json({ results: [] }), '/data: expected object, received undefined'],
    [
      'a case with a fault',
      json({ data: { ...soundCase(), number: '1' }, meta: {} }),
      '/data/number: expected number, received string',
    ],
    ['a case with a field of its own', json({ data: { ...soundCase(), status: 'x' }, meta: {} }), 'status'],
    [
      'a topic that is none',
      json({ data: { ...soundCase(), topics: ['rubbish'] }, meta: {} }),
      '/data/topics/0: expected one of',
    ],
    ['another case', json({ data: { ...soundCase(), id: 'other-1' }, meta: {} }), `/data/id: expected ${id}`],
  ];

  it.each(WRONG)('%s: says what was expected, what came, and where', async (_, reply, says) => {
    const { client, server } = await trial([reply]);
    const failure = await failureOf(client.case(id), AnswerError);
    expect(failure.message).toContain(says);
    expect(failure.message).toContain(`GET ${server.url}/api/fta-cases/cases/${id}`);
    expect(failure).toMatchObject({ operation: 'case', name: 'AnswerError' });
    expect(server.asked).toHaveLength(1);
  });

  it('tells three faults and counts the others', async () => {
    const { client } = await trial([json({ data: { id }, meta: {} })]);
    const failure = await failureOf(client.case(id), AnswerError);
    expect(failure.faults.length).toBeGreaterThan(3);
    expect(failure.message).toContain(`; and ${failure.faults.length - 3} more`);
  });

  it('shows no more than a bit of what came', async () => {
    const { client } = await trial([text('x'.repeat(100_000))]);
    expect((await failureOf(client.case(id), AnswerError)).message.length).toBeLessThan(400);
  });

  it('a batch as Markdown that is a page', async () => {
    const { client } = await trial([text('<html>'), text('# 批次', 200, { 'Content-Type': 'text/markdown' })]);
    expect((await failureOf(client.batchMarkdown(id), AnswerError)).message).toContain('expected text/markdown');
    expect(await client.batchMarkdown(id)).toBe('# 批次');
  });

  it('larger than allowed is not read to its end', async () => {
    const endless: Reply = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write('[1,2,3,4,5,6,7,8],'.repeat(100)));
      };
      response.on('drain', more);
      more();
    };
    const { client, server } = await trial([endless], { maxAnswerBytes: 100_000 });
    expect((await failureOf(client.case(id), AnswerError)).message).toContain('at most 100000 bytes');
    expect(server.asked).toHaveLength(1);
  });
});

describe('time', () => {
  it.each([
    ['no answer at all', silence],
    ['an answer without end', stall],
  ])('%s in time is a TimeoutError, and tried again', async (_, reply) => {
    const { client, server } = await trial([reply], { timeout: 500, retry: { retries: 1 } });
    const failure = await failureOf(client.case(id), TimeoutError);
    expect(failure).toBeInstanceOf(NetworkError);
    expect(failure).toMatchObject({ name: 'TimeoutError', timeout: 500 });
    expect(server.asked).toHaveLength(2);
  });

  it('of a call of its own', async () => {
    const { client } = await trial([silence], { retry: false });
    expect((await failureOf(client.health({ timeout: 40 }), TimeoutError)).timeout).toBe(40);
  });

  it.each([
    ['before it', []],
    ['while it waits for an answer', [silence]],
    ['while it reads one', [stall]],
  ])('an abort %s ends a call with its reason', async (when, script) => {
    const { client, server } = await trial(script);
    const controller = new AbortController();
    const reason = new Error('enough');
    if (when === 'before it') controller.abort(reason);
    const call = client.case(id, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(call).rejects.toBe(reason);
    expect(server.asked.length).toBeLessThan(2);
  });

  it('an abort ends the wait before a further attempt', async () => {
    const after = refusal(503, 'ServiceUnavailableError', { headers: { 'Retry-After': '30' } });
    server = await serve(after);
    const controller = new AbortController();
    const call = createClient({ url: server.url }).case(id, { signal: controller.signal });
    setTimeout(() => controller.abort(), 500);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.asked).toHaveLength(1);
  });
});

describe('health', () => {
  const state = (status: string) => ({
    data: { status, database: { client: 'sqlite', status }, publication: null },
    meta: {},
  });

  it('is given also where it is bad, and asked for once', async () => {
    const { client, server } = await trial([json(state('down'), 503), json(state('up'))]);
    expect((await client.health()).status).toBe('down');
    expect((await client.health()).status).toBe('up');
    expect(server.asked).toHaveLength(2);
  });

  it('is an error where something else answers', async () => {
    const { client, server } = await trial([text('down for maintenance', 503)]);
    expect((await failureOf(client.health(), ApiError)).status).toBe(503);
    expect(server.asked).toHaveLength(1);
  });
});
