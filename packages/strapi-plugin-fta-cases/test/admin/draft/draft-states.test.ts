import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, type Draft } from '../../../admin/src/draft/draft.ts';
import type { DraftStatus } from '../../../admin/src/draft/draft-state.ts';
import { type Journal, openJournal } from '../../../admin/src/draft/journal.ts';
import { type CaseContent, contentOf } from '../../../shared/content.ts';
import { type MemoryCase, memoryCase } from './memory-server.ts';

const original = contentOf({ title: '原来的标题', lead: ['第一段原来的内容。', '第二段原来的内容。'] });
const [first, second] = original.lead as [string, string];
const withLead = (...lead: string[]): CaseContent => ({ ...original, lead });

const OWN = 1;
const OTHER = 2;
const TYPED = '先写下的一段。';
const MORE = '接着写下的一段。';

/** A page of a case, with the server and the journal that it writes to. */
interface Scene {
  readonly draft: Draft;
  readonly memory: MemoryCase;
  readonly journal: Journal;
}

/** Types more, beside what is there. */
const type = ({ draft }: Scene, text: string) =>
  draft.change({ ...draft.content(), lead: [...draft.content().lead, text] });
const theirs = ({ memory }: Scene, content: CaseContent) =>
  memory.serverOf('王审核').save(content, memory.stored, false);
const pass = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  // The in-memory database takes turns of its own.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const hindered =
  (hindrance: NonNullable<MemoryCase['hindrance']>) =>
  async (scene: Scene): Promise<void> => {
    type(scene, TYPED);
    scene.memory.hindrance = hindrance;
    await scene.draft.save();
  };

/** How a page comes into each status. */
const STATES: Readonly<Record<DraftStatus, (scene: Scene) => unknown>> = {
  untouched: () => undefined,
  unsaved: (scene) => type(scene, TYPED),
  saving(scene) {
    type(scene, TYPED);
    scene.memory.holdAnswers();
    void scene.draft.save();
  },
  async saved(scene) {
    type(scene, TYPED);
    await scene.draft.save();
  },
  offline: hindered({ kind: 'offline' }),
  'signed-out': hindered({ kind: 'signed-out' }),
  async 'other-person'(scene) {
    await hindered({ kind: 'signed-out' })(scene);
    scene.memory.hindrance = { kind: 'other-person' };
    await scene.draft.signedIn(OTHER);
  },
  refused: hindered({ kind: 'refused', message: '内容已锁定', refusals: [] }),
  failed: hindered({ kind: 'failed', message: '出错了' }),
  async clash(scene) {
    scene.draft.change(withLead(first, `${TYPED}改成这样。`));
    await theirs(scene, withLead(first, '对方改成那样。'));
    await scene.draft.save();
  },
};

/** What can happen to a page. */
const EVENTS: Readonly<Record<string, (scene: Scene) => unknown>> = {
  'nothing for a minute': () => pass(60_000),
  typing: (scene) => type(scene, MORE),
  'typing it back': ({ draft }) => draft.change(original),
  'a save by hand': ({ draft }) => draft.save(),
  'another trial': ({ draft }) => draft.retry(),
  'another request that finds the session over': ({ draft }) => draft.sessionLost(),
  'the same person signing in': ({ draft }) => draft.signedIn(OWN),
  async 'another person signing in'({ draft, memory }) {
    await draft.signedIn(OTHER);
    memory.hindrance = { kind: 'other-person' };
  },
  'another person taking over': ({ draft }) => draft.takeOver(OTHER),
  'the network going': ({ memory }) => {
    memory.hindrance = { kind: 'offline' };
  },
  'the session ending': ({ memory }) => {
    memory.hindrance = { kind: 'signed-out' };
  },
  'the server failing': ({ memory }) => {
    memory.hindrance = { kind: 'failed', message: '出错了' };
  },
  'others changing another paragraph': (scene) => theirs(scene, withLead('对方改的第一段。', second)),
  async 'the case opened anew'(scene) {
    await theirs(scene, withLead('对方改的第一段。', second));
    scene.draft.reopened(scene.memory.stored);
  },
  'a choice in a clash': ({ draft }) => draft.settle({ '/lead/1': 'theirs' }),
  'the page being left': ({ draft }) => draft.flush(),
};

describe('in every state of a draft, whatever happens', () => {
  let scene: Scene;
  const said: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const memory = memoryCase(original);
    const journal = openJournal(new IDBFactory());
    said.length = 0;
    const draft = createDraft({
      entryId: 'page',
      userId: OWN,
      documentId: 'abc',
      stored: memory.stored,
      journal,
      server: memory.serverOf('李录入'),
      isAutosaved: () => true,
      onContent: () => undefined,
    });
    scene = { draft, memory, journal };
  });
  afterEach(async () => {
    scene.memory.answer();
    await scene.draft.stop();
    vi.useRealTimers();
  });

  const onServer = ({ memory: { stored, replaced, aside } }: Scene) =>
    JSON.stringify([stored.content, ...replaced, ...aside]);
  const inJournal = async ({ journal }: Scene) =>
    JSON.stringify((await Promise.all([OWN, OTHER].map((id) => journal.entries(id, 'abc')))).flat());

  /** What is on the page and not on the server is in the journal, and is not said to be saved. */
  const expectKept = async () => {
    const { draft, memory } = scene;
    const isStored = JSON.stringify(memory.stored.content.lead) === JSON.stringify(draft.content().lead);
    if (['untouched', 'saved'].includes(draft.state().status)) {
      for (const text of draft.content().lead) expect(onServer(scene)).toContain(text);
    } else if (!isStored) {
      for (const text of draft.content().lead) expect((await inJournal(scene)) + onServer(scene)).toContain(text);
    }
  };

  /** The world is in order again, and the person does what the page asks for. */
  const mend = async () => {
    const { draft, memory } = scene;
    memory.answer();
    memory.hindrance = null;
    await pass(0);
    if (['signed-out', 'other-person'].includes(draft.state().status)) {
      await draft.signedIn(OWN);
      if (draft.state().status === 'other-person') await draft.signedIn(OTHER);
    }
    for (let round = 0; draft.state().clash && round < 3; round++) {
      const choices = draft.state().clash?.clashes.map(({ id, canBoth }) => [id, canBoth ? 'both' : 'mine'] as const);
      await draft.settle(Object.fromEntries(choices ?? []));
    }
    if (draft.state().status === 'refused') await draft.save();
    await pass(20_000);
  };

  const pairs = Object.keys(STATES).flatMap((state) =>
    Object.keys(EVENTS).map((event) => [state as DraftStatus, event] as const),
  );
  it.each(pairs)('%s, then %s, then typing: kept at once, and saved in the end', async (state, event) => {
    const { draft, memory } = scene;
    await STATES[state](scene);
    expect(draft.state().status).toBe(state);
    const happening = Promise.resolve(EVENTS[event]?.(scene));
    if (state !== 'saving') await happening;
    await pass(1_000);
    await expectKept();
    type(scene, '最后写下的一段。');
    await pass(1_000);
    await expectKept();
    const page = draft.content().lead;
    await mend();
    await happening;
    await pass(20_000);
    expect(draft.state()).toMatchObject({ status: 'saved', clash: null, journalFault: null });
    for (const text of page) expect(onServer(scene)).toContain(text);
    expect(memory.stored.content).toEqual(draft.content());
    expect(await inJournal(scene)).toBe('[]');
  });

  it('an answer to an earlier session says nothing of the present one', async () => {
    const { draft, memory } = scene;
    type(scene, TYPED);
    memory.hindrance = { kind: 'signed-out' };
    memory.holdAnswers();
    const saving = draft.save();
    draft.sessionLost();
    await draft.signedIn(OTHER);
    memory.answer();
    await saving;
    expect(draft.state().status).toBe('other-person');
  });

  it('nobody is asked again and again to sign in: trials are quiet, and none is made in another’s session', async () => {
    const { draft, memory } = scene;
    draft.sessionLost();
    memory.hindrance = { kind: 'signed-out' };
    type(scene, TYPED);
    const statuses = new Set<DraftStatus>();
    draft.subscribe(() => statuses.add(draft.state().status));
    await pass(60_000);
    expect([...statuses]).toEqual(['signed-out']);
    await draft.signedIn(OTHER);
    memory.hindrance = null;
    await pass(60_000);
    expect(memory.stored.version).toBe(1);
    expect(draft.state().status).toBe('other-person');
  });

  it('goes on by itself where the same person has signed in in another tab', async () => {
    const { draft, memory } = scene;
    draft.sessionLost();
    type(scene, TYPED);
    await pass(20_000);
    expect(draft.state().status).toBe('saved');
    expect(memory.stored.content.lead).toContain(TYPED);
  });
});

describe('a case that is saved by hand alone', () => {
  it('is not saved by signing in, which nobody has asked it to', async () => {
    const memory = memoryCase(original);
    const draft = createDraft({
      entryId: 'page',
      userId: OWN,
      documentId: 'abc',
      stored: memory.stored,
      journal: openJournal(new IDBFactory()),
      server: memory.serverOf('李录入'),
      isAutosaved: () => false,
      onContent: () => undefined,
    });
    draft.change(withLead(first));
    draft.sessionLost();
    expect((await draft.signedIn(OWN)).status).toBe('unsaved');
    expect(memory.stored.version).toBe(1);
    memory.hindrance = { kind: 'signed-out' };
    expect((await draft.save()).status).toBe('signed-out');
    memory.hindrance = null;
    expect((await draft.signedIn(OWN)).status).toBe('saved');
    await draft.stop();
  });
});
