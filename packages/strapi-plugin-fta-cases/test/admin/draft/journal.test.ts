import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type JournalEntry, openJournal } from '../../../admin/src/draft/journal.ts';
import { findRecoveries } from '../../../admin/src/draft/recoveries.ts';
import { contentOf } from '../../../shared/content.ts';

const base = contentOf({ title: '原来的标题', lead: ['第一段原来的内容。', '第二段原来的内容。'] });
const typed = { ...base, lead: ['第一段原来的内容。', '第二段改过的内容。'] };
const entry = (parts: Partial<JournalEntry> = {}): JournalEntry => ({
  id: 'a',
  userId: 1,
  documentId: 'abc',
  baseVersion: 3,
  base,
  content: typed,
  at: '2026-11-27T06:32:00.000Z',
  ...parts,
});
const stored = { version: 3, content: base, updatedBy: null };

describe('the journal', () => {
  it('outlives the page, and gives each person and case its own entries, the latest first', async () => {
    const factory = new IDBFactory();
    const journal = openJournal(factory);
    const later = entry({ id: 'b', at: '2026-11-27T06:33:00.000Z', baseVersion: 2 });
    for (const each of [entry(), later, entry({ id: 'c', userId: 2 }), entry({ id: 'd', documentId: null })]) {
      await journal.write(each);
    }
    const reopened = openJournal(factory);
    expect(await reopened.entries(1, 'abc')).toEqual([later, entry()]);
    expect(await reopened.entries(1, null)).toEqual([entry({ id: 'd', documentId: null })]);
    expect(await reopened.entries(3, 'abc')).toEqual([]);
  });

  it('has one entry for each page, which is written over by that page alone', async () => {
    const journal = openJournal(new IDBFactory());
    await Promise.all([journal.write(entry()), journal.write(entry({ id: 'b' }))]);
    await journal.write(entry({ content: base }));
    expect((await journal.entries(1, 'abc')).map(({ id, content }) => [id, content])).toEqual(
      expect.arrayContaining([
        ['a', base],
        ['b', typed],
      ]),
    );
    await journal.remove('a');
    expect((await journal.entries(1, 'abc')).map(({ id }) => id)).toEqual(['b']);
  });

  it('says that a browser without it has none', async () => {
    const journal = openJournal(undefined);
    await expect(journal.write(entry())).rejects.toThrow('IndexedDB is not available');
    await expect(journal.entries(1, 'abc')).rejects.toThrow('IndexedDB is not available');
  });

  it('fails where the browser refuses to open it, and works once it does not', async () => {
    const factory = new IDBFactory();
    let isRefused = true;
    const refusing = {
      open: (name: string, version: number) => {
        if (isRefused) throw new DOMException('private', 'SecurityError');
        return factory.open(name, version);
      },
    } as IDBFactory;
    const journal = openJournal(refusing);
    await expect(journal.write(entry())).rejects.toThrow('private');
    isRefused = false;
    await journal.write(entry());
    expect(await journal.entries(1, 'abc')).toHaveLength(1);
  });
});

describe('recovery', () => {
  const find = async (entries: readonly JournalEntry[], now = stored, openPages = new Set<string>()) => {
    const journal = openJournal(new IDBFactory());
    for (const each of entries) await journal.write(each);
    const found = await findRecoveries(journal, { userId: 1, documentId: 'abc' }, now, openPages);
    return { found, left: await journal.entries(1, 'abc') };
  };

  it('offers what was typed with its difference, of older versions too', async () => {
    const { found } = await find([entry({ baseVersion: 1 })]);
    expect(found).toMatchObject([
      { changes: [{ kind: 'changed', path: '/lead/1', before: base.lead[1], after: typed.lead[1] }] },
    ]);
  });

  it('leaves entries of open pages to them', async () => {
    const { found, left } = await find([entry()], stored, new Set(['a']));
    expect([found, left.length]).toEqual([[], 1]);
  });

  it('forgets what has come to be stored all the same, with others’ changes beside it', async () => {
    const content = { ...typed, lead: ['第一段由别人改过。', ...typed.lead.slice(1)] };
    const { found, left } = await find([entry()], { ...stored, version: 5, content });
    expect([found, left]).toEqual([[], []]);
  });
});
