import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { BootOptions, RunningApp } from '../support/strapi.ts';
import { type Requester, requester } from './accounts.ts';
import { assemble, type Cast } from './cast.ts';
import { clear, type Scene, type Staged, stage } from './staging.ts';

/** The app that the tests of a group run against, and everybody in it; set anew where the next group begins. */
export let app: RunningApp;
export let cast: Cast;

export const open: Requester = (...request) => requester(app.url)(...request);
export const contributor: Requester = (...request) => cast.ask['a contributor'](...request);

/** Boots the app for a group of tests, with everybody in it, and empties it before each of them. */
export function withEverybody(boot: (options?: BootOptions) => Promise<RunningApp>): void {
  beforeAll(async () => {
    app = await boot();
    cast = await assemble(app);
  });
  beforeEach(() => clear(app));
  afterAll(() => app?.stop());
}

/** A case in a scene; drafting and not public unless told otherwise. */
export function prepare(scene: Scene = { state: 'drafting', isPublic: false }): Promise<Staged> {
  return stage(app, scene, cast.accounts['the submitter, reviewer too'].id);
}

/** The bytes of an answer, which text would not be, to somebody, or to nobody in particular. */
export async function bytesOf(
  who: keyof Cast['accounts'] | null,
  path: string,
): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array }> {
  const answer = await fetch(app.url + path, { headers: who === null ? {} : await sessionOf(who) });
  expect(answer.status).toBe(200);
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function sessionOf(who: keyof Cast['accounts']): Promise<{ Authorization: string }> {
  const { email, password } = cast.accounts[who];
  const login = await fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  return { Authorization: `Bearer ${data.token}` };
}
