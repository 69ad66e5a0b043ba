import { expect } from 'vitest';
import { bundledBatch } from '../../documents.ts';
import { BATCH, sampleCase, UID } from '../../staging.ts';
import { bringIn, type Desk, openDesk, type Person } from '../desk.ts';

export type Language = 'zh-Hans' | 'en';

/** Cases of the walk, each for what is done with it or what it shows. */
const CASES = {
  faulty: '短题',
  plain: '多式联运单证互认试点',
  inReview: '企业开办一网通办试点',
  returned: '已退回的案例',
  published: '已发布的案例',
  withdrawn: '已撤回的案例',
  planned: '计划发布的案例',
  asked: '请人核实的案例',
  ignored: '忽略提醒的案例',
  changed: '退回后改过的案例',
  killed: '没来得及保存的案例',
  markdown: '文本视图里的案例',
  expired: '登录过期时写的案例',
  clash: '两人同时修改的案例',
} as const;
type CaseName = keyof typeof CASES;

const SMALL = { id: 'small-1', title: '一例批次', ordinal: 2 };
const USUAL = { id: 'usual-1', title: '二十五例批次', ordinal: 3 };
const EMPTY = { id: 'empty-1', title: '空批次', ordinal: 4 };

/** The names that people of the walk have; they are the same in every language. */
const PEOPLE = { li: '李录入', qian: '钱录入', zhou: '周审核' } as const;

/** What is written on the way. */
export const WRITTEN = {
  asked: '港口集团',
  otherAsked: '海关',
  reason: '规划名称，固定说法。',
  correction: '38%',
  paragraph: '没来得及保存的一段。',
  mine: '海关、港口和铁路在线共享舱单与运单。',
  theirs: '海关、港口和铁路共享舱单、运单与箱单。',
  pasted: '单证一次提交',
  line: '两行之间没有空行。',
  files: ['表格.xls', '损坏.json', '汇编.md', '案例之外.md'],
  outside: [
    '# 1.冷链货物共享仓',
    '（福建自贸试验区提供）',
    '## 一、主要做法',
    '统一调剂仓位。',
    '后记',
    ...Array.from({ length: 4 }, () => '本书由各片区供稿，编写组在此一并致谢，并期待读者指正。'),
  ],
  /** What the profile calls the sections of a document. */
  section: '下一步工作思路',
} as const;

/** People, cases and batches, and the language in which they are looked at. */
export interface Scene {
  readonly desk: Desk;
  readonly language: Language;
  /** Words of the screens in that language. */
  readonly say: <Words extends string | RegExp>(zh: string, en: Words) => string | Words;
  readonly li: Person;
  /** Another contributor. */
  readonly qian: Person;
  /** Reviews and publishes. */
  readonly zhou: Person;
  /** Document ids. */
  readonly ids: Readonly<Record<CaseName, string>>;
  readonly batches: Readonly<Record<'whole' | 'small' | 'usual' | 'empty', string>>;
  /** A link by which somebody outside is asked. */
  readonly link: string;
}

/** Nobody has brought in anything yet. */
export type EmptyScene = Pick<Scene, 'desk' | 'language' | 'say' | 'li' | 'qian' | 'zhou'>;

const MARK =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%209%209%22%3E%3Crect%20width=%229%22%20height=%229%22%20fill=%22%23b3261e%22/%3E%3C/svg%3E';

export async function openScene(language: Language): Promise<EmptyScene> {
  const desk = await openDesk({
    OFFICE_NAME: '自贸试验区办公室',
    OFFICE_NAME_EN: 'Office of the Zone',
    OFFICE_MARK: MARK,
  });
  const li = await desk.seat(PEOPLE.li, ['contributor']);
  const qian = await desk.seat(PEOPLE.qian, ['contributor']);
  const zhou = await desk.seat(PEOPLE.zhou, ['reviewer', 'publisher']);
  for (const { ask } of [li, qian, zhou]) {
    expect((await ask('PUT', '/admin/users/me', { preferedLanguage: language })).status).toBe(200);
  }
  return { desk, language, say: (zh, en) => (language === 'en' ? en : zh), li, qian, zhou };
}

const faultyParts = {
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

const repeated = { lead: ['企业实现实现便利，服务企业1200家。'] };

/** Brings in everything that the screens show. */
export async function fillScene(scene: EmptyScene): Promise<Scene> {
  const { desk, li, zhou } = scene;
  const names = Object.keys(CASES) as CaseName[];
  const cases = names.map((name, i) =>
    sampleCase(i + 1, {
      title: CASES[name],
      ...(name === 'faulty' && faultyParts),
      ...(name === 'ignored' && repeated),
    }),
  );
  const found = await bringIn(li.ask, cases);
  const ids = Object.fromEntries(names.map((name, i) => [name, found[i] ?? ''])) as Scene['ids'];
  const many = (count: number, id: string) =>
    Array.from({ length: count }, (_, i) => sampleCase(i + 1, { id: `${id}-${String(i + 1).padStart(2, '0')}` }));
  await bringIn(li.ask, many(1, SMALL.id), SMALL);
  await bringIn(li.ask, many(25, USUAL.id), USUAL);
  const { schemaVersion: _, id: __, ...identity } = BATCH;
  const { id: batchId, ...empty } = EMPTY;
  await desk.app.strapi.documents(UID.batch as never).create({ data: { ...identity, ...empty, batchId } as never });
  await takeSteps(scene, ids);
  await remarkOn(zhou, ids);
  const link = await ask(li, ids.asked);
  return { ...scene, ids, batches: await batchIds(li), link };
}

async function batchIds({ ask }: Person): Promise<Scene['batches']> {
  const batches: { id: string; documentId: string }[] = (await ask('GET', '/fta-cases/batches')).body.data;
  const idOf = (id: string) => batches.find((each) => each.id === id)?.documentId ?? '';
  return { whole: idOf(BATCH.id), small: idOf(SMALL.id), usual: idOf(USUAL.id), empty: idOf(EMPTY.id) };
}

async function takeSteps({ li, zhou }: EmptyScene, ids: Scene['ids']): Promise<void> {
  const take = async ({ ask }: Person, action: string, ...cases: CaseName[]) => {
    const step = { action, cases: cases.map((name) => ids[name]), comment: '请核对数据来源。' };
    expect(await ask('POST', '/fta-cases/transitions', step)).toMatchObject({ status: 200 });
  };
  await take(li, 'submit', 'inReview', 'returned', 'published', 'withdrawn', 'planned', 'changed');
  await take(zhou, 'return', 'returned', 'changed');
  await take(zhou, 'approve', 'published', 'withdrawn', 'planned');
  await take(zhou, 'publish', 'published', 'withdrawn');
  await take(zhou, 'withdraw', 'withdrawn');
  await take(li, 'revise', 'changed');
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const request = { target: 'case', documentId: ids.planned, at, timeZone: 'Asia/Shanghai' };
  const plan = await zhou.ask('POST', '/fta-cases/plans', request);
  expect(plan).toMatchObject({ status: 200 });
  const path = `/content-manager/collection-types/plugin::fta-cases.case/${ids.changed}`;
  const { version } = (await li.ask('GET', `/fta-cases/cases/${ids.changed}/review`)).body.data;
  const saved = await li.ask('PUT', path, { version, lead: ['截至2024年底，平台服务企业1500家。'] });
  expect(saved).toMatchObject({ status: 200 });
  await take(li, 'submit', 'changed');
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
  for (const id of [ids.inReview, ids.returned]) {
    const suggestion = { anchor: rail, replacement: '铁路和公路', text: '' };
    expect(await ask('POST', `/fta-cases/cases/${id}/suggestions`, suggestion)).toMatchObject({ status: 200 });
    const comment = { path: manifest.pointer, text: '请写明是哪一种。', anchor: manifest };
    expect(await ask('POST', `/fta-cases/cases/${id}/comments`, comment)).toMatchObject({ status: 200 });
  }
}

/** Asks somebody outside about the figures of a case. @returns the link */
async function ask({ ask }: Person, documentId: string): Promise<string> {
  const passages = [
    { pointer: '/lead/0', quote: '1200家', start: 15, end: 20 },
    { pointer: '/sections/1/lead/0', quote: '35%', start: 6, end: 9 },
  ];
  const made = await ask('POST', `/fta-cases/cases/${documentId}/inquiries`, {
    passages,
    to: WRITTEN.asked,
    note: '',
    days: 7,
  });
  expect(made).toMatchObject({ status: 200 });
  return made.body.data.link;
}

/** Words that are in Chinese before anybody has written any: names of people, and the topics, which Strapi lists on its home page. */
export async function contentAtFirst({ li }: EmptyScene): Promise<string> {
  return JSON.stringify([PEOPLE, (await li.ask('GET', '/fta-cases/topics')).body.data]);
}

/** All words that people wrote, which may be in any language. */
export async function contentOf(scene: Scene): Promise<string> {
  const { li, ids, batches } = scene;
  const reviews = await Promise.all(Object.values(ids).map((id) => li.ask('GET', `/fta-cases/cases/${id}/review`)));
  const found = await Promise.all(Object.values(batches).map((id) => li.ask('GET', `/fta-cases/batches/${id}`)));
  return JSON.stringify([
    await contentAtFirst(scene),
    Object.values(WRITTEN),
    bundledBatch(),
    reviews.map(({ body: { data } }) => [data.case, data.comments, data.events.map((event: Event) => event.comment)]),
    found.map(({ body: { data } }) => [data.title, data.issuer, data.series, data.cases.map(nameOf)]),
  ]);
}

interface Event {
  readonly comment: string | null;
}

const nameOf = ({ title, provider }: { readonly title: string; readonly provider: string }) => [title, provider];
