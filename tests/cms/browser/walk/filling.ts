import { TOPICS } from '@fta/cases-core/schema';
import { expect } from 'vitest';
import { pdfFile } from '../../../support/pdf.ts';
import { wordFile } from '../../../support/word.ts';
import { bundledBatch } from '../../documents.ts';
import { upload } from '../../files.ts';
import { BATCH, sampleCase, UID } from '../../staging.ts';
import { bringIn, type Person } from '../desk.ts';
import { BATCHES, CASES, type CaseName, FILED, type FiledName, PEOPLE, WRITTEN } from './content.ts';
import type { EmptyScene, Scene } from './scene.ts';

const FAULTY = {
  title: CASES.faulty,
  lead: ['截至2023年底，平台服务企业1200家，'],
  sections: [
    {
      kind: 'practices' as const,
      heading: '主要做法',
      lead: [],
      points: [
        { number: 1, title: '数据先行', paragraphs: ['企业实现实现便利，办理时间由24小时缩短至6小时，压缩50%。'] },
        { number: 2, title: '', paragraphs: [] },
      ],
    },
  ],
};
const REPEATED = { lead: ['企业实现实现便利，服务企业1200家。'] };
const PARTS: Partial<Record<CaseName, object>> = { faulty: FAULTY, ignored: REPEATED, dismissed: REPEATED };

/** Brings in everything that the screens show. */
export async function fillScene(scene: EmptyScene): Promise<Scene> {
  const { desk, li, zhou } = scene;
  const names = Object.keys(CASES) as CaseName[];
  const found = await bringIn(
    li.ask,
    names.map((name, i) => sampleCase(i + 1, { title: CASES[name], ...PARTS[name] })),
  );
  const filed = { fromPdf: await bringFileIn(scene, 'fromPdf'), fromWord: await bringFileIn(scene, 'fromWord') };
  const ids = { ...Object.fromEntries(names.map((name, i) => [name, found[i] ?? ''])), ...filed } as Scene['ids'];
  await bringIn(li.ask, many(1, BATCHES.small.id), BATCHES.small);
  await bringIn(li.ask, many(25, BATCHES.usual.id), BATCHES.usual);
  await bringIn(li.ask, many(500, BATCHES.large.id), BATCHES.large);
  const approved = [
    await bringIn(li.ask, many(2, BATCHES.ready.id), BATCHES.ready),
    await bringIn(li.ask, many(2, BATCHES.planned.id), BATCHES.planned),
  ].flat();
  const { schemaVersion: _, id: __, ...identity } = BATCH;
  const { id: batchId, ...empty } = BATCHES.empty;
  await desk.app.strapi.documents(UID.batch as never).create({ data: { ...identity, ...empty, batchId } as never });
  await take(li, 'submit', approved);
  await take(zhou, 'approve', approved);
  await takeSteps(scene, ids);
  await remarkOn(zhou, ids);
  const batches = await batchIds(li);
  await plan(zhou, 'case', ids.planned);
  await plan(zhou, 'batch', batches.planned);
  await askOutside(li, ids.asked);
  return { ...scene, ids, batches };
}

const FILES = {
  fromPdf: { name: '第八批.pdf', make: pdfFile },
  fromWord: { name: '第九批.docx', make: wordFile },
} as const satisfies Record<FiledName, object>;

const PARAGRAPHS = ['1.无纸通关新模式', '（山东自贸试验区提供）', '一、主要做法', '企业网上提交单证，时间缩短6小时。'];

/** Has a file with one case read and kept. @returns the document id of the case */
async function bringFileIn({ desk, li: { ask } }: EmptyScene, filed: FiledName): Promise<string> {
  const { name, make } = FILES[filed];
  desk.app.strapi.config.set(KEEP, true);
  const bytes = make([FILED[filed], ...PARAGRAPHS]);
  expect(await ask('POST', '/fta-cases/import', upload(name, bytes))).toMatchObject({ status: 200 });
  desk.app.strapi.config.set(KEEP, false);
  const batches: { title: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  const batch = batches.find(({ title }) => title === FILED[filed]);
  return (await ask('GET', `/fta-cases/batches/${batch?.documentId}`)).body.data.cases[0].documentId;
}

const KEEP = 'plugin::fta-cases.keepOriginals';

function many(count: number, id: string) {
  return Array.from({ length: count }, (_, i) => sampleCase(i + 1, { id: `${id}-${String(i + 1).padStart(2, '0')}` }));
}

async function batchIds({ ask }: Person): Promise<Scene['batches']> {
  const batches: { id: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  const documentIdOf = (id: string) => batches.find((each) => each.id === id)?.documentId ?? '';
  const others = Object.entries(BATCHES).map(([name, { id }]) => [name, documentIdOf(id)]);
  return { whole: documentIdOf(BATCH.id), ...Object.fromEntries(others) } as Scene['batches'];
}

async function take({ ask }: Person, action: string, cases: readonly string[]): Promise<void> {
  const step = { action, cases, comment: '请核对数据来源。' };
  expect(await ask('POST', '/fta-cases/transitions', step)).toMatchObject({ status: 200 });
}

async function takeSteps({ li, zhou }: EmptyScene, ids: Scene['ids']): Promise<void> {
  const named = (...names: CaseName[]) => names.map((name) => ids[name]);
  const { inReview, returned, published, withdrawn, planned, changed, taken } = ids;
  await take(li, 'submit', [inReview, returned, published, withdrawn, planned, changed, taken]);
  await take(zhou, 'return', named('returned', 'changed', 'taken'));
  await take(zhou, 'approve', named('published', 'withdrawn', 'planned'));
  await take(zhou, 'publish', named('published', 'withdrawn'));
  await take(zhou, 'withdraw', named('withdrawn'));
  await take(li, 'revise', named('changed'));
  const path = `/content-manager/collection-types/plugin::fta-cases.case/${changed}`;
  const { version } = (await li.ask('GET', `/fta-cases/cases/${changed}/review`)).body.data;
  const saved = await li.ask('PUT', path, { version, lead: ['截至2024年底，平台服务企业1500家。'] });
  expect(saved).toMatchObject({ status: 200 });
  await take(li, 'submit', named('changed'));
}

async function plan({ ask }: Person, target: 'case' | 'batch', documentId: string): Promise<void> {
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const made = await ask('POST', '/fta-cases/plans', { target, documentId, at, timeZone: 'Asia/Shanghai' });
  expect(made).toMatchObject({ status: 200 });
}

const anchorIn = (quote: string, before: string, after: string) => ({
  pointer: '/sections/0/points/0/paragraphs/0',
  quote,
  before,
  after,
  offset: before.length,
});

async function remarkOn({ ask }: Person, ids: Scene['ids']): Promise<void> {
  const rail = anchorIn('铁路', '海关、港口和', '共享舱单与运单。');
  const manifest = anchorIn('舱单', '海关、港口和铁路共享', '与运单。');
  for (const id of [ids.inReview, ids.returned, ids.taken]) {
    const suggestion = { anchor: rail, replacement: '铁路和公路', text: '' };
    expect(await ask('POST', `/fta-cases/cases/${id}/suggestions`, suggestion)).toMatchObject({ status: 200 });
    const comment = { path: manifest.pointer, text: '请写明是哪一种。', anchor: manifest };
    expect(await ask('POST', `/fta-cases/cases/${id}/comments`, comment)).toMatchObject({ status: 200 });
  }
}

/** Asks somebody outside about the figures of a case. @returns the link, and what withdraws it */
export async function askOutside({ ask }: Person, documentId: string): Promise<{ link: string; id: number }> {
  const passages = [
    { pointer: '/lead/0', quote: '1200家', start: 15, end: 20 },
    { pointer: '/sections/1/lead/0', quote: '35%', start: 6, end: 9 },
  ];
  const inquiry = { passages, to: WRITTEN.asked, note: '', days: 7 };
  const made = await ask('POST', `/fta-cases/cases/${documentId}/inquiries`, inquiry);
  expect(made).toMatchObject({ status: 200 });
  return made.body.data;
}

/** Words that are in Chinese before anybody has written any: names of people, and the topics, which Strapi lists on its home page. */
export const CONTENT_AT_FIRST = JSON.stringify([PEOPLE, TOPICS]);

/** All words that people wrote, which may be in any language. */
export async function contentOf(scene: Scene): Promise<string> {
  const { li, ids, batches } = scene;
  const reviews = await Promise.all(Object.values(ids).map((id) => li.ask('GET', `/fta-cases/cases/${id}/review`)));
  const found = await Promise.all(Object.values(batches).map((id) => li.ask('GET', `/fta-cases/batches/${id}`)));
  return JSON.stringify([
    CONTENT_AT_FIRST,
    Object.values(WRITTEN),
    Object.values(FILED),
    PARAGRAPHS,
    Object.values(FILES).map(({ name }) => name),
    bundledBatch(),
    reviews.map(({ body: { data } }) => [data.case, data.comments, data.events.map((event: Event) => event.comment)]),
    found.map(({ body: { data } }) => [data.title, data.issuer, data.series, data.cases.map(nameOf)]),
  ]);
}

interface Event {
  readonly comment: string | null;
}

const nameOf = ({ title, provider }: { readonly title: string; readonly provider: string }) => [title, provider];
