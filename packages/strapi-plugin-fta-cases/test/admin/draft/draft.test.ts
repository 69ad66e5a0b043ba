import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, type Draft, type DraftOptions } from '../../../admin/src/draft/draft.ts';
import { type Journal, openJournal } from '../../../admin/src/draft/journal.ts';
import { findRecoveries, wholeOf } from '../../../admin/src/draft/recoveries.ts';
import { type CaseContent, contentOf } from '../../../shared/content.ts';
import { type MemoryCase, memoryCase } from './memory-server.ts';

const original = contentOf({ title: '原来的标题', lead: ['第一段原来的内容。', '第二段原来的内容。'] });
const withLead = (...lead: string[]): CaseContent => ({ ...original, lead });
const [first, second] = original.lead as [string, string];

describe('a draft', () => {
  let memory: MemoryCase;
  let journal: Journal;
  let page: CaseContent;
  const drafts: Draft[] = [];

  const open = (parts: Partial<DraftOptions> = {}) => {
    const draft = createDraft({
      entryId: `page-${drafts.length}`,
      userId: 1,
      documentId: 'abc',
      stored: memory.stored,
      journal,
      server: memory.serverOf('李录入'),
      isAutosaved: () => true,
      onContent: (content) => {
        page = content;
      },
      ...parts,
    });
    drafts.push(draft);
    return draft;
  };
  const entries = () => journal.entries(1, 'abc');
  /** Another person saves. */
  const theirs = (content: CaseContent) => memory.serverOf('王审核').save(content, memory.stored, false);
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    memory = memoryCase(original);
    journal = openJournal(new IDBFactory());
    page = original;
  });
  afterEach(async () => {
    for (const draft of drafts.splice(0)) await draft.stop();
    vi.useRealTimers();
  });

  /** Lets the in-memory database, which takes turns of its own, come to an end. */
  const settle = async () => {
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  };

  it('is in the journal within a second of a key, while keys keep coming', async () => {
    const draft = open();
    for (let key = 1; key <= 9; key++) {
      draft.change(withLead(first, second.slice(0, -1) + '字'.repeat(key)));
      await pass(100);
    }
    await settle();
    expect((await entries())[0]?.content.lead[1]).toContain('字字字字字');
    expect(memory.stored.version).toBe(1);
  });

  it('saves itself five seconds after the last key, and then the journal is empty', async () => {
    const draft = open();
    draft.change(withLead(first, '第二段改了一次。'));
    await pass(4_000);
    draft.change(withLead(first, '第二段改了两次。'));
    await pass(4_900);
    await settle();
    expect(memory.stored.version).toBe(1);
    expect(await entries()).toHaveLength(1);
    await pass(200);
    await settle();
    expect(memory.stored.content.lead[1]).toBe('第二段改了两次。');
    expect(draft.state()).toMatchObject({ status: 'saved', savedAt: expect.any(String) });
    expect(await entries()).toEqual([]);
  });

  it('is not saved by itself where the case is no draft, and is kept all the same', async () => {
    const draft = open({ isAutosaved: () => false });
    draft.change(withLead(first));
    await pass(60_000);
    await settle();
    expect(memory.stored.version).toBe(1);
    expect(await entries()).toHaveLength(1);
    expect((await draft.save()).status).toBe('saved');
  });

  it('takes in what others have changed, without asking', async () => {
    const draft = open();
    draft.change(withLead(first, '第二段是我改的。'));
    await theirs(withLead('第一段是对方改的。', second));
    await draft.save();
    expect(page.lead).toEqual(['第一段是对方改的。', '第二段是我改的。']);
    expect(memory.stored.content).toEqual(page);
    expect(await entries()).toEqual([]);
  });

  it('keeps what is typed while a save is under way', async () => {
    const draft = open();
    draft.change(withLead(first, '第二段是我改的。'));
    await theirs(withLead('第一段是对方改的。', second));
    const saving = draft.save();
    draft.change(withLead(first, '第二段是我改的，接着写。'));
    await saving;
    expect(page.lead).toEqual(['第一段是对方改的。', '第二段是我改的，接着写。']);
    expect(draft.state().status).toBe('unsaved');
    await pass(5_000);
    await settle();
    expect(memory.stored.content).toEqual(page);
  });

  it('asks where both have changed the same, saves nothing until then, and sets aside what was not chosen', async () => {
    const draft = open();
    draft.change(withLead(first, '第二段我这样改。'));
    await theirs(withLead(first, '第二段对方那样改。'));
    const { status, clash } = await draft.save();
    expect([status, clash?.clashes.length, clash?.theirs.updatedBy]).toEqual(['clash', 1, '王审核']);
    await pass(60_000);
    await settle();
    expect(memory.stored.content.lead[1]).toBe('第二段对方那样改。');
    expect(await entries()).toHaveLength(1);
    await draft.settle({ '/lead/1': 'theirs' });
    expect(page.lead).toEqual([first, '第二段对方那样改。']);
    expect(memory.aside.map(({ lead }) => lead[1])).toEqual(['第二段我这样改。']);
    expect(await entries()).toEqual([]);
  });

  it.each([
    ['mine', ['第二段我这样改。']],
    ['both', ['第二段对方那样改。', '第二段我这样改。']],
  ] as const)('settles a clash with %s', async (choice, expected) => {
    const draft = open();
    draft.change(withLead(first, '第二段我这样改。'));
    await theirs(withLead(first, '第二段对方那样改。'));
    await draft.save();
    expect((await draft.settle({ '/lead/1': choice })).status).toBe('saved');
    expect(memory.stored.content.lead).toEqual([first, ...expected]);
    expect(memory.replaced.map(({ lead }) => lead[1])).toContain('第二段对方那样改。');
  });

  it('asks again where more has come to clash while the question was open', async () => {
    const draft = open();
    draft.change(withLead(first, '第二段我这样改。'));
    await theirs(withLead('第一段对方改。', '第二段对方那样改。'));
    await draft.save();
    draft.change(withLead('第一段我也改。', '第二段我这样改。'));
    const { status, clash } = await draft.settle({ '/lead/1': 'mine' });
    expect([status, clash?.clashes.map(({ id }) => id)]).toEqual(['clash', ['/lead/0', '/lead/1']]);
  });

  it('says that it is offline, keeps what is typed meanwhile, and goes on by itself', async () => {
    const draft = open();
    memory.hindrance = { kind: 'offline' };
    draft.change(withLead(first, '离线时写的。'));
    await pass(5_000);
    await settle();
    expect(draft.state()).toMatchObject({ status: 'offline', isKept: true });
    draft.change(withLead(first, '离线时写的，又写。'));
    await pass(1_000);
    await settle();
    expect((await entries())[0]?.content.lead[1]).toBe('离线时写的，又写。');
    memory.hindrance = null;
    await pass(15_000);
    await settle();
    expect(memory.stored.content.lead[1]).toBe('离线时写的，又写。');
    expect(draft.state().status).toBe('saved');
  });

  it('waits for the same person to sign in again, and asks another one', async () => {
    const draft = open();
    memory.hindrance = { kind: 'signed-out' };
    draft.change(withLead(first, '登录过期后写的。'));
    expect((await draft.save()).status).toBe('signed-out');
    memory.hindrance = null;
    expect((await draft.signedIn(2)).status).toBe('other-person');
    expect(memory.stored.version).toBe(1);
    expect((await draft.signedIn(1)).status).toBe('saved');
    expect(memory.stored.content.lead[1]).toBe('登录过期后写的。');
  });

  it('is saved by another person once that one has said so', async () => {
    const draft = open();
    draft.change(withLead(first, '前一个人写的。'));
    await draft.signedIn(2);
    expect((await draft.takeOver(2)).status).toBe('saved');
    expect(await journal.entries(2, 'abc')).toEqual([]);
  });

  it('keeps what the server refuses', async () => {
    const draft = open();
    memory.hindrance = { kind: 'refused', message: '内容已锁定', refusals: [] };
    draft.change(withLead(first, '锁定后写的。'));
    await draft.save();
    await settle();
    expect(draft.state()).toMatchObject({ status: 'refused', message: '内容已锁定' });
    expect(await entries()).toHaveLength(1);
  });

  it('says so where the journal fails, and saves all the same', async () => {
    const draft = open({ journal: openJournal(undefined) });
    draft.change(withLead(first));
    await pass(1_000);
    await settle();
    expect(draft.state()).toMatchObject({ isKept: false, journalFault: 'IndexedDB is not available' });
    await pass(5_000);
    await settle();
    expect(memory.stored.content.lead).toEqual([first]);
  });

  it('takes up what an earlier page has left, beside what was saved since', async () => {
    const lost = open({ isAutosaved: () => false });
    lost.change(withLead(first, '第二段没有存上。'));
    await lost.stop();
    await theirs(withLead('第一段是对方改的。', second));
    const draft = open();
    const [entry] = await entries();
    if (!entry) throw new Error('nothing was kept');
    await draft.restore(entry);
    expect(page.lead).toEqual(['第一段是对方改的。', '第二段没有存上。']);
    expect((await entries()).map(({ id }) => id)).toEqual(['page-1']);
    await pass(5_000);
    await settle();
    expect(memory.stored.content).toEqual(page);
    expect(await entries()).toEqual([]);
  });

  it('asks where what an earlier page has left clashes with what was saved since', async () => {
    const lost = open({ isAutosaved: () => false });
    lost.change(withLead(first, '第二段没有存上。'));
    await lost.stop();
    await theirs(withLead(first, '第二段对方那样改。'));
    const draft = open();
    const [entry] = await entries();
    if (!entry) throw new Error('nothing was kept');
    expect(await draft.restore(entry)).toBe(true);
    expect(draft.state().status).toBe('clash');
    await draft.settle({ '/lead/1': 'both' });
    expect(memory.stored.content.lead).toEqual([first, '第二段对方那样改。', '第二段没有存上。']);
    expect(await entries()).toEqual([]);
  });

  it('what an earlier page has left waits for as long as the page has text that cannot be saved', async () => {
    const lost = open({ isAutosaved: () => false });
    lost.change(withLead(first, '第二段没有存上。'));
    await lost.stop();
    const draft = open();
    const [entry] = await entries();
    if (!entry) throw new Error('nothing was kept');
    draft.change(withLead('这一页写的。', second));
    memory.hindrance = { kind: 'offline' };
    expect(await draft.restore(entry)).toBe(false);
    expect(draft.content().lead).toEqual(['这一页写的。', second]);
    memory.hindrance = null;
    expect(await draft.restore(entry)).toBe(true);
    expect(draft.content().lead).toEqual(['这一页写的。', '第二段没有存上。']);
  });

  it('keeps a text that cannot be read as a case, says that it is not saved, and offers it again', async () => {
    const lost = open();
    lost.change(withLead(first, '第二段能读。'));
    lost.hold('第一行\n第二行');
    expect((await lost.save()).status).toBe('unsaved');
    expect(memory.stored.content.lead[1]).toBe('第二段能读。');
    await pass(60_000);
    await settle();
    expect(memory.stored.version).toBe(2);
    await lost.stop();
    const shown: string[] = [];
    const draft = open({ onText: (text) => shown.push(text) });
    const [found] = await findRecoveries(journal, { userId: 1, documentId: 'abc' }, memory.stored, new Set());
    if (!found) throw new Error('nothing is offered');
    expect(wholeOf(found.entry).lead.slice(-2)).toEqual(['第一行', '第二行']);
    expect(await draft.restore(found.entry)).toBe(true);
    expect(shown).toEqual(['第一行\n第二行']);
    expect((await entries()).map(({ text }) => text)).toEqual(['第一行\n第二行']);
    draft.hold(null);
    await pass(1_000);
    await settle();
    expect(draft.state().status).toBe('untouched');
    expect(await entries()).toEqual([]);
  });

  it('says that nothing is unsaved once what was typed has been taken out again', async () => {
    const draft = open();
    draft.change(withLead(first));
    draft.change(original);
    await pass(1_000);
    await settle();
    expect(draft.state().status).toBe('untouched');
    expect(await entries()).toEqual([]);
  });

  it('two pages of one person keep their own entries', async () => {
    const [one, two] = [open({ isAutosaved: () => false }), open({ isAutosaved: () => false })];
    one.change(withLead('第一页写的。', second));
    two.change(withLead(first, '第二页写的。'));
    await pass(1_000);
    await settle();
    expect(await entries()).toHaveLength(2);
    await one.save();
    expect((await entries()).map(({ id }) => id)).toEqual(['page-1']);
    await two.save();
    expect(memory.stored.content.lead).toEqual(['第一页写的。', '第二页写的。']);
  });

  it('does not take white space that the server takes away for a change', async () => {
    const draft = open();
    draft.change(withLead(first, `${second} `, ''));
    await draft.save();
    await theirs(withLead('第一段是对方改的。', second));
    draft.change(withLead(first, `${second} `, '新写的一段。'));
    expect((await draft.save()).status).toBe('saved');
    expect(memory.stored.content.lead).toEqual(['第一段是对方改的。', second, '新写的一段。']);
  });
});
