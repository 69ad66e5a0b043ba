import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributesOfContent,
  contentOfAttributes,
} from '../../packages/strapi-plugin-fta-cases/admin/src/draft/attributes.ts';
import type { CaseServer, Stored } from '../../packages/strapi-plugin-fta-cases/admin/src/draft/case-server.ts';
import { createDraft, type Draft } from '../../packages/strapi-plugin-fta-cases/admin/src/draft/draft.ts';
import { openJournal } from '../../packages/strapi-plugin-fta-cases/admin/src/draft/journal.ts';
import { type CaseContent, contentOf } from '../../packages/strapi-plugin-fta-cases/shared/content.ts';
import type { Choice } from '../../packages/strapi-plugin-fta-cases/shared/merge/merge.ts';
import type { RunningApp } from '../support/strapi.ts';
import { type Account, createAccount, logIn, type Requester } from './accounts.ts';
import { bringIn } from './browser/desk.ts';
import { DATABASES } from './databases.ts';
import { sampleCase, UID } from './staging.ts';

const CASES = `/content-manager/collection-types/${UID.case}`;
const HISTORIES = 200;
const STEPS = 14;

/** One thing that one of two editors does. */
const step = fc.record({
  who: fc.constantFrom('甲', '乙'),
  does: fc.constantFrom(
    'write',
    'write',
    'write',
    'insert',
    'delete',
    'save',
    'autosave',
    'both save',
    'offline',
    'kill',
  ),
  at: fc.nat(),
  choice: fc.constantFrom<Choice>('mine', 'theirs', 'both'),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs of Han characters that occur nowhere else: what was typed, to look for afterwards. */
function* marks(): Generator<string, never> {
  for (let count = 0; ; count++) {
    yield [0x3400, 0x3500, 0x3600, 0x3700]
      .map((start, i) => String.fromCharCode(start + ((count >> (8 * i)) & 255)))
      .join('');
  }
}

const PARAGRAPHS = [
  '平台归集货物全程信息。',
  '口岸压缩货物通关时限。',
  '企业凭一张提单办结手续。',
  '银行据此发放信用贷款。',
];

describe.each(DATABASES)('two editors at one case, on $title', ({ isAvailable, boot }) => {
  describe.skipIf(!isAvailable)(`in ${HISTORIES} random histories`, () => {
    let app: RunningApp;
    let asks: Record<string, Requester>;
    let accounts: Record<string, Account>;
    let documentIds: string[];

    beforeAll(async () => {
      app = await boot();
      const names = ['甲', '乙'];
      const made = await Promise.all(names.map(() => createAccount(app, ['contributor'])));
      accounts = Object.fromEntries(names.map((name, i) => [name, made[i] as Account]));
      const loggedIn = await Promise.all(made.map((account) => logIn(app, account)));
      asks = Object.fromEntries(names.map((name, i) => [name, loggedIn[i] as Requester]));
      const cases = Array.from({ length: HISTORIES }, (_, i) => sampleCase(i + 1, { lead: [...PARAGRAPHS] }));
      documentIds = await bringIn(asks.甲 as Requester, cases);
    });
    afterAll(() => app?.stop());

    it('every character ever typed is reachable, and no paragraph of another’s is changed unasked', async () => {
      const histories = fc.sample(fc.array(step, { minLength: STEPS, maxLength: STEPS }), {
        numRuns: HISTORIES,
        seed: 11,
      });
      const faults: string[] = [];
      let clashes = 0;
      for (const [i, steps] of histories.entries()) {
        const outcome = await play(documentIds[i] as string, steps);
        clashes += outcome.clashes;
        faults.push(...outcome.faults.map((fault) => `history ${i}: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(clashes).toBeGreaterThan(HISTORIES / 10);
    });

    async function play(documentId: string, steps: readonly Step[]) {
      const journal = openJournal(new IDBFactory());
      const mark = marks();
      const editors = { 甲: await seat('甲', 0), 乙: await seat('乙', 0) };
      const typed: string[] = [];
      const touched: Record<string, Set<number>> = { 甲: new Set(), 乙: new Set() };
      let clashes = 0;

      async function seat(who: string, page: number): Promise<{ draft: Draft; isOffline: boolean; page: number }> {
        const ask = asks[who] as Requester;
        const editor = { isOffline: false, page };
        const server = serverOf(ask, documentId, () => editor.isOffline);
        const read = await server.read();
        if (read.kind !== 'read') throw new Error('the case cannot be read');
        const draft = createDraft({
          entryId: `${who}${page}`,
          userId: accounts[who]?.id ?? 0,
          documentId,
          stored: read.stored,
          journal,
          server,
          isAutosaved: () => true,
          onContent: () => undefined,
        });
        return Object.assign(editor, { draft });
      }

      const change = (draft: Draft, edit: (lead: string[]) => void) => {
        const lead = [...draft.content().lead];
        edit(lead);
        draft.change({ ...draft.content(), lead });
      };
      /** Which of the paragraphs that were there from the start a text is. */
      const origin = (text = '') => PARAGRAPHS.findIndex((each) => text.startsWith(each.slice(0, -1)));
      const settle = async ({ draft }: { draft: Draft }, choice: Choice) => {
        for (let round = 0; draft.state().clash && round < 5; round++) {
          clashes++;
          const found = draft.state().clash?.clashes ?? [];
          for (const { mine, theirs } of found) {
            for (const text of [mine, theirs].flat())
              for (const all of Object.values(touched)) all.add(origin(String(text)));
          }
          const choices = found.map(
            ({ id, canBoth }) => [id, choice === 'both' && !canBoth ? 'mine' : choice] as const,
          );
          await draft.settle(Object.fromEntries(choices));
        }
      };

      for (const { who, does, at, choice } of steps) {
        const name = who as '甲' | '乙';
        const editor = editors[name];
        const { draft } = editor;
        const own = touched[name] as Set<number>;
        const index = at % Math.max(1, draft.content().lead.length);
        if (does === 'write') {
          const text = mark.next().value;
          typed.push(text);
          change(draft, (lead) => {
            own.add(origin(lead[index]));
            lead[index] = `${(lead[index] ?? '').replace(/。$/, '')}${text}。`;
          });
        } else if (does === 'insert') {
          const text = `${mark.next().value}${mark.next().value}`;
          typed.push(text);
          change(draft, (lead) => lead.splice(index, 0, `${text}。`));
        } else if (does === 'delete') {
          change(draft, (lead) => {
            // What was typed and taken out again before it was saved anywhere is the writer's own affair.
            const saved = draft.stored().content.lead.join();
            const isUnseen = typed.some((text) => lead[index]?.includes(text) && !saved.includes(text));
            if (isUnseen) return;
            own.add(origin(lead[index]));
            lead.splice(index, 1);
          });
        } else if (does === 'save') await draft.save();
        else if (does === 'autosave') await draft.retry();
        else if (does === 'both save') await Promise.all([editors.甲.draft.save(), editors.乙.draft.save()]);
        else if (does === 'offline') editor.isOffline = !editor.isOffline;
        else {
          await draft.flush();
          await draft.stop();
          const next = await seat(name, editor.page + 1);
          editors[name] = next;
          const left = await journal.entries(accounts[name]?.id ?? 0, documentId);
          for (const entry of left) {
            await next.draft.restore(entry);
            await settle(next, choice);
          }
        }
        for (const each of Object.values(editors)) if (at % 3 === 0) await settle(each, choice);
      }
      for (const editor of Object.values(editors)) {
        editor.isOffline = false;
        await settle(editor, 'both');
        await editor.draft.save();
        await settle(editor, 'both');
        await editor.draft.stop();
      }
      const stored = await read(documentId);
      const kept = [JSON.stringify(stored), ...(await revisionsOf(documentId))];
      for (const { id } of Object.values(accounts)) kept.push(JSON.stringify(await journal.entries(id, documentId)));
      const everything = kept.join('\n');
      const lost = typed.filter((text) => !everything.includes(text));
      const changed = PARAGRAPHS.filter(
        (text, i) => !touched.甲?.has(i) && !touched.乙?.has(i) && !stored.lead.includes(text),
      );
      return {
        clashes,
        faults: [...lost.map((text) => `lost ${text}`), ...changed.map((text) => `changed unasked: ${text}`)],
      };
    }

    async function read(documentId: string): Promise<CaseContent> {
      const { body } = await (asks.甲 as Requester)('GET', `/fta-cases/cases/${documentId}/review`);
      return contentOf(body.data.case);
    }

    async function revisionsOf(documentId: string): Promise<string[]> {
      const rows = await app.strapi.db.query(UID.revision).findMany({ where: { caseDocumentId: documentId } });
      return rows.map(({ content }: { content: unknown }) => JSON.stringify(content));
    }
  });
});

/** The case on the running server, asked as the panel asks, over a network that can be cut. */
function serverOf(ask: Requester, documentId: string, isOffline: () => boolean): CaseServer {
  const path = `/fta-cases/cases/${documentId}`;
  const request: typeof ask = (...args) => ask(...args);
  const hindered = (status: number, body: { error?: { message?: string } }) =>
    ({ kind: 'refused', message: `${status} ${body.error?.message}`, refusals: [] }) as const;
  const storedOf = (data: { version: number; case: CaseContent; updatedBy: string | null }): Stored => ({
    version: data.version,
    content: contentOf(data.case),
    updatedBy: data.updatedBy,
  });
  return {
    async save(content, base, isAutosave) {
      if (isOffline()) return { kind: 'offline' };
      const data = { ...attributesOfContent(content), version: base.version };
      const { status, body } = await request('PUT', `${CASES}/${documentId}?autosave=${isAutosave}`, data);
      if (status === 409) return { kind: 'stale' };
      if (status !== 200) throw new Error(`not saved: ${status} ${JSON.stringify(body)}`);
      const stored = contentOfAttributes(body.data, content.topics);
      return { kind: 'saved', stored: { version: body.data.version, content: stored, updatedBy: null } };
    },
    async read() {
      if (isOffline()) return { kind: 'offline' };
      const { body } = await request('GET', `${path}/review`);
      return { kind: 'read', stored: storedOf(body.data) };
    },
    async keep(content) {
      if (isOffline()) return { kind: 'offline' };
      const { status, body } = await request('POST', `${path}/revisions`, { content });
      return status === 200 ? { kind: 'kept' } : hindered(status, body);
    },
    announce: async () => ({ kind: 'announced', editing: [] }),
    others: async () => ({ kind: 'announced', editing: [] }),
  };
}
