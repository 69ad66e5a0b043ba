import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/strapi.ts';
import type { Answer } from './accounts.ts';
import { ACTORS, type ActorName, assemble, type Cast } from './cast.ts';
import { type Effect, SCENES, verdict } from './contract.ts';
import { DATABASES } from './databases.ts';
import { PROGRAM_WAYS } from './programs.ts';
import {
  clear,
  doubt,
  draftIn,
  PUBLIC_TITLE,
  type Scene,
  type Snapshot,
  type Staged,
  snapshot,
  stage,
  suggest,
  UID,
} from './staging.ts';
import { addStockRoutes } from './stock-routes.ts';
import { NEW_TITLE, WAYS, type Way } from './ways.ts';

const PEOPLE = ACTORS.filter((actor) => actor !== 'a program');

describe.each(DATABASES)('who may do what, from which state, by which way, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)('every cell is as the contract says', () => {
    let app: RunningApp;
    let cast: Cast;

    beforeAll(async () => {
      app = await boot();
      addStockRoutes(app, [UID.case]);
      cast = await assemble(app);
    });
    afterAll(() => app.stop());

    const tryAll = (way: Way, actors: readonly ActorName[]) => cellsOf(app, cast, way, actors);

    it.each(WAYS)('$path: $name', async (way) => expect(await tryAll(way, PEOPLE)).toEqual([]));
    it.each(PROGRAM_WAYS)('$path: $name', async (way) => expect(await tryAll(way, ['a program'])).toEqual([]));
  });
});

/** Tries a way with every actor in every scene. @returns a line for each cell that is not as the contract says */
async function cellsOf(app: RunningApp, cast: Cast, way: Way, actors: readonly ActorName[]): Promise<string[]> {
  const faults: string[] = [];
  for (const scene of SCENES) {
    const refused = actors.filter((actor) => !verdict(way, actor, scene).isAllowed);
    faults.push(...(await tryRefused(app, cast, way, refused, scene)));
    for (const actor of actors) {
      if (refused.includes(actor)) continue;
      faults.push(...(await tryEach(app, cast, way, [actor], scene)));
    }
  }
  return faults;
}

/** Those who have to be refused change nothing, all of them together; where something has changed, each is tried alone. */
async function tryRefused(
  app: RunningApp,
  cast: Cast,
  way: Way,
  actors: readonly ActorName[],
  scene: Scene,
): Promise<string[]> {
  const together = await tryEach(app, cast, way, actors, scene);
  if (together.length === 0 || actors.length === 1) return together;
  const alone: string[] = [];
  for (const actor of actors) alone.push(...(await tryEach(app, cast, way, [actor], scene)));
  return alone;
}

/** Tries a way with some actors, one after the other, on a case set up anew. */
async function tryEach(
  app: RunningApp,
  cast: Cast,
  way: Way,
  actors: readonly ActorName[],
  scene: Scene,
): Promise<string[]> {
  if (actors.length === 0) return [];
  await clear(app);
  const bare = await stage(app, scene, cast.accounts['the submitter, reviewer too'].id);
  const staged = {
    ...bare,
    suggestion: await suggest(app, bare.documentId),
    doubt: await doubt(app, bare.documentId),
  };
  const before = await snapshot(app);
  const answers: [ActorName, Answer][] = [];
  for (const actor of actors) answers.push([actor, await way.send({ app, ask: cast.ask[actor], staged, scene })]);
  const after = await snapshot(app);
  return answers.flatMap(([actor, answer]) => {
    const cell = `${actor}, ${scene.state}${scene.isPublic ? ' and public' : ''}: ${told(answer)}`;
    return faultsOf(way, actor, scene, answer, staged, before, after).map((fault) => `${cell}: ${fault}`);
  });
}

function faultsOf(
  way: Way,
  actor: ActorName,
  scene: Scene,
  { status }: Answer,
  staged: Staged,
  before: Snapshot,
  after: Snapshot,
): string[] {
  const expected = verdict(way, actor, scene);
  if (expected.isAllowed) {
    if (status !== 200 && status !== 201) return ['should be allowed'];
    return effectFaults(expected.effect, scene, staged, before, after);
  }
  return [
    ...(expected.statuses.includes(status) ? [] : [`should be refused with ${expected.statuses.join(' or ')}`]),
    ...(isEqual(before, after) ? [] : [`refused, and yet changed: ${changed(before, after)}`]),
  ];
}

function effectFaults(effect: Effect, scene: Scene, staged: Staged, before: Snapshot, after: Snapshot): string[] {
  const { documentId } = staged;
  if (effect.nothing) return isEqual(before, after) ? [] : [`should write nothing, changed: ${changed(before, after)}`];
  const draft = draftIn(after, documentId);
  const events = ({ tables }: Snapshot) =>
    tables.fta_review_events.filter((event) => event.case_document_id === documentId).length;
  const drafts = ({ tables }: Snapshot) => tables.fta_cases.filter((row) => row.published_at === null);
  const gone = effect.state === 'gone' ? 1 : 0;
  const state = effect.state === 'same' ? scene.state : effect.state;
  const title = { new: NEW_TITLE, public: scene.state === 'published' ? undefined : PUBLIC_TITLE };
  const isMoved = effect.state !== 'same' && !gone;
  const checks: Record<string, boolean> = {
    [`the state should be ${state}`]: gone ? draft === undefined : draft?.review_state === state,
    'the version should count up': !isMoved || Number(draft?.version) > staged.version,
    [`${effect.events} events should be added`]:
      gone === 1 || effectEvents(effect, scene) === events(after) - events(before),
    [`${effect.adds ?? 0} drafts should be added`]:
      drafts(after).length - drafts(before).length === (effect.adds ?? 0) - gone,
    'a new draft should start as drafting': drafts(after)
      .filter((row) => row.document_id !== documentId)
      .every((row) => row.review_state === 'drafting'),
    'the title should follow': !effect.title || !title[effect.title] || draft?.title === title[effect.title],
    'the public should see what it did': effect.publicly !== 'same' || isEqual(before.publicCases, after.publicCases),
    'the public should see the draft':
      effect.publicly !== 'draft' ||
      isEqual(
        after.publicCases.map((one) => one.title),
        [draft?.title],
      ),
    'the public should see nothing': effect.publicly !== 'nothing' || after.publicCases.length === 0,
  };
  return Object.keys(checks).filter((what) => !checks[what]);
}

/** A save of what is not being drafted opens a new round, which is an event. */
function effectEvents({ state, events, title }: Effect, scene: Scene): number {
  const opensRound = state === 'drafting' && title === 'new' && events === 0 && scene.state !== 'drafting';
  return opensRound ? 1 : events;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changed(before: Snapshot, after: Snapshot): string {
  const tables = Object.keys(before.tables) as (keyof Snapshot['tables'])[];
  const names = tables.filter((name) => !isEqual(before.tables[name], after.tables[name]));
  return [...names, ...(isEqual(before.publicCases, after.publicCases) ? [] : ['public cases'])].join(', ');
}

function told({ status, body }: Answer): string {
  return body?.error ? `${status} ${body.error.message}` : String(status);
}
