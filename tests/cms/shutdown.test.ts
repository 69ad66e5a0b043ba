import { once } from 'node:events';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { API_ROOT } from '@fta/cases-core/rest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { type AppProcess, startApp } from '../support/server.ts';

const NOTICE_MS = 3_000;

describe('SIGTERM', () => {
  const home = temporaryHome();
  let app: AppProcess;
  beforeEach(async () => {
    app = await startApp(home.path, { SHUTDOWN_NOTICE_MS: String(NOTICE_MS), SHUTDOWN_GRACE_MS: '5000' });
    await app.ready();
  });
  afterAll(() => home.remove());

  const health = async () => (await fetch(`${app.url}${API_ROOT}/health`)).status;

  it('turns health to 503 first, answers what still comes, and ends with 0', async () => {
    const ended = app.stop();
    await expect.poll(health, { interval: 20 }).toBe(503);
    const read = await fetch(`${app.url}${API_ROOT}/batches`);
    expect([read.status, read.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ended).toBe(0);
  });

  it('finishes what is under way, and closes kept connections without cutting any off', async () => {
    const agent = new Agent({ keepAlive: true });
    const kept = await received(get(`${app.url}${API_ROOT}/health`, { agent }));
    expect(kept.statusCode).toBe(200);
    const post = request(`${app.url}/admin/login`, {
      method: 'POST',
      agent,
      headers: { 'Content-Type': 'application/json', 'Content-Length': '40' },
    });
    post.write('{"email":"a@example.org",');
    await wait(200);
    const answer = received(post);
    const ended = app.stop();
    await wait(NOTICE_MS + 500);
    await expect(fetch(`${app.url}/_health`)).rejects.toThrow();
    post.end('"password":"x"}');
    const { statusCode, headers } = await answer;
    expect([statusCode, headers.connection]).toEqual([400, 'close']);
    expect(await ended).toBe(0);
    agent.destroy();
  });

  it('does not wait longer than the setting for what does not end', async () => {
    const post = request(`${app.url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '40' },
    });
    const failed = once(post, 'error');
    post.write('{');
    await wait(200);
    expect(await app.stop()).toBe(0);
    await failed;
  });
});

async function received(sent: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response;
}
