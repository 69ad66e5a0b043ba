import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { ledgerFaults } from './support/ledger.ts';

function read(source: string) {
  const result = parse(source);
  expect(ledgerFaults(source, result)).toEqual([]);
  return result.batch.cases.map(({ number, title, provider, lead, sections }) => ({
    number,
    title,
    provider: provider.name,
    lead,
    sections: sections.map(({ kind, heading, lead: text, points }) => [
      `${kind}:${heading}`,
      ...text,
      ...points.map((point) => `${point.number} ${point.title}: ${point.paragraphs.join('/')}`),
    ]),
  }));
}

const FORM = [
  ['案例名称', '冷链货物共享仓'],
  ['报送单位', '福建自贸试验区厦门片区'],
  ['联系电话', '0592-1234567'],
  ['改革背景', '冷库分散，利用率低。'],
  ['主要做法', '统一调剂仓位。'],
  ['取得成效', '利用率提高到91%。'],
] as const;
const FORM_READ = {
  number: 1,
  title: '冷链货物共享仓',
  provider: '福建自贸试验区厦门片区',
  lead: ['联系电话 0592-1234567'],
  sections: [
    ['background:改革背景', '冷库分散，利用率低。'],
    ['practices:主要做法', '统一调剂仓位。'],
    ['outcomes:取得成效', '利用率提高到91%。'],
  ],
};
const html = (rows: readonly (readonly string[])[], between = '') =>
  `<table>${between}${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join(between)}${between}</table>`;
const pipes = (rows: readonly (readonly string[])[]) =>
  rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`).join('\n');

describe('a form that a case is handed in with', () => {
  it.each([
    ['HTML in one line', html(FORM)],
    ['HTML, a row a line', html(FORM, '\n')],
    ['a table of bars', pipes(FORM)],
    [
      'two fields a row',
      html([
        [...FORM[0], ...FORM[1]],
        [...FORM[2], ...FORM[3]],
        [...FORM[4], ...FORM[5]],
      ]),
    ],
    ['the provider above the title', html([FORM[1], FORM[0], ...FORM.slice(2)])],
  ])('%s', (_, source) => {
    expect(read(source)).toEqual([FORM_READ]);
  });

  it('keeps the paragraphs and points of a cell', () => {
    const [found] = read(
      html([FORM[0], FORM[1], ['主要做法', '总述如下。<br>1.统一调剂。按日调剂。<br>2.统一计费。按件计费。']]),
    );
    expect(found?.sections).toEqual([
      ['practices:主要做法', '总述如下。', '1 统一调剂: 按日调剂。', '2 统一计费: 按件计费。'],
    ]);
  });

  it('one after the other are a batch', () => {
    const second = FORM.map(([label, text]) => [label, label === '案例名称' ? '邮轮物资直供' : text] as const);
    const found = read(['# 海湾市案例集', html(FORM), html(second)].join('\n\n'));
    expect(found.map(({ title }) => title)).toEqual(['冷链货物共享仓', '邮轮物资直供']);
  });

  it('loses nothing that stands beside it: caption, text that runs on', () => {
    const source = `<table><caption>申报表</caption>${html(FORM).slice('<table>'.length)}附注：以上属实。`;
    const { batch, coverage } = parse(source);
    const said = JSON.stringify([batch, coverage.noise]);
    expect(said).toContain('申报表');
    expect(JSON.stringify(batch.cases)).toContain('附注：以上属实。');
  });
});

describe('no cell is lost', () => {
  const said = (source: string) => JSON.stringify(parse(source).batch);
  it.each([
    ['more cells than the head has', ['1', '仓单互认', '各仓互认。', '市商务局', '备注一']],
    ['a number that is none', ['甲-1', '仓单互认', '各仓互认。', '市商务局']],
    ['no number', ['', '仓单互认', '各仓互认。', '市商务局']],
  ])('%s', (_, row) => {
    const head = ['序号', '改革事项', '主要内容', '责任单位'];
    for (const table of [pipes([head, row, row]), html([head, row, row])]) {
      const source = `改革清单\n\n${table}`;
      expect(ledgerFaults(source, parse(source))).toEqual([]);
      for (const cell of row) expect(said(source)).toContain(cell);
    }
  });

  it('of words that stand in many rows', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name, at) => [`${at + 1}`, `仓单${name}`, '各仓互认。', '市商务局']);
    const found = read(`改革清单\n\n${pipes([['序号', '改革事项', '主要内容', '责任单位'], ...rows])}`);
    expect(found.map(({ provider }) => provider)).toEqual(rows.map(() => '市商务局'));
    expect(found.map(({ sections }) => sections)).toEqual(rows.map(() => [['practices:主要内容', '各仓互认。']]));
  });

  it('a number behind the title', () => {
    const source = pipes([
      ['事项名称', '序号', '主要内容'],
      ['仓单互认', '17', '各仓互认。'],
    ]);
    expect(said(source)).toContain('17');
    expect(ledgerFaults(source, parse(source))).toEqual([]);
  });

  it('a form with its name and a note in rows of one cell', () => {
    const source = html([['创新案例申报表'], ...FORM, ['注：一式三份，由各片区汇总。']]);
    const [found] = read(source);
    expect(found).toMatchObject({ title: '冷链货物共享仓', provider: '福建自贸试验区厦门片区' });
    expect(JSON.stringify(found)).toContain('注：一式三份，由各片区汇总。');
  });
});

describe('a list of measures that is the document', () => {
  const LIST = [
    ['序号', '改革事项', '主要内容', '责任单位'],
    ['1', '仓单互认', '各仓仓单互相承认。', '市商务局'],
    ['2', '预约查验', '网上预约，随到随查。', '海湾海关'],
  ];
  it.each([
    ['a table of bars', pipes(LIST)],
    ['HTML', html(LIST)],
  ])('is a case a row, %s', (_, table) => {
    const found = read(`青禾市改革事项清单\n\n${table}`);
    expect(found.map(({ number, title, provider }) => [number, title, provider])).toEqual([
      [1, '仓单互认', '市商务局'],
      [2, '预约查验', '海湾海关'],
    ]);
    expect(found.map(({ sections }) => sections)).toEqual([
      [['practices:主要内容', '各仓仓单互相承认。']],
      [['practices:主要内容', '网上预约，随到随查。']],
    ]);
  });

  it('is rows where it is a part of a text', () => {
    const text = '本市推出下列事项，各单位要对照落实，按季度报送进展，年底统一评估。'.repeat(4);
    const found = read(`# 1.改革集成\n\n（福建自贸试验区提供）\n\n## 一、主要做法\n\n${text}\n\n${pipes(LIST)}`);
    expect(found).toHaveLength(1);
    expect(found[0]?.sections[0]).toContain('1 仓单互认 各仓仓单互相承认。 市商务局');
  });

  it('a table of figures stays one', () => {
    const [found] = read(
      `# 1.共享仓\n\n（福建自贸试验区提供）\n\n## 一、实践效果\n\n${html([
        ['指标', '改革前', '改革后'],
        ['时间', '5小时', '3小时'],
      ])}`,
    );
    expect(found?.sections).toEqual([['outcomes:实践效果', '指标 改革前 改革后', '时间 5小时 3小时']]);
  });
});

describe('a contents list', () => {
  const CASES = ['冷链货物共享仓', '邮轮物资直供', '跨境数据专区'];
  const body = CASES.map(
    (title, at) => `# ${at + 1}.${title}\n\n（福建自贸试验区提供）\n\n## 一、主要做法\n\n统一办理。`,
  );
  it.each([
    [
      'as a table',
      pipes([['序号', '案例', '页码'], ...CASES.map((title, at) => [`${at + 1}`, title, `${at * 3 + 1}`])]),
    ],
    ['as a table without pages', pipes([['序号', '案例名称'], ...CASES.map((title, at) => [`${at + 1}`, title])])],
    [
      'as HTML',
      html([['序号', '案例名称', '页码'], ...CASES.map((title, at) => [`${at + 1}`, title, `${at * 3 + 1}`])]),
    ],
    ['as bullets', CASES.map((title, at) => `- ${at + 1}. ${title}`).join('\n')],
    ['as links', CASES.map((title, at) => `- [${at + 1}. ${title}](#_Toc${at})`).join('\n')],
    ['as links with pages', CASES.map((title, at) => `[${at + 1}. ${title}\t${at * 3 + 1}](#_Toc${at})`).join('\n\n')],
    ['in groups', `贸易便利\n\n1. ${CASES[0]}.....1\n\n2. ${CASES[1]}.....4\n\n数字经济\n\n3. ${CASES[2]}.....7`],
    [
      'in numbered groups',
      `一、贸易便利\n\n1. ${CASES[0]}.....1\n\n2. ${CASES[1]}.....4\n\n二、数字经济\n\n3. ${CASES[2]}.....7`,
    ],
  ])('%s is no case and says nothing wrong', (_, contents) => {
    const source = `## 目 录\n\n${contents}\n\n${body.join('\n\n')}\n`;
    const result = parse(source);
    expect(ledgerFaults(source, result)).toEqual([]);
    expect(result.batch.cases.map(({ title }) => title)).toEqual(CASES);
    expect(result.diagnostics.filter(({ ruleId }) => ruleId.startsWith('contents-'))).toEqual([]);
    expect(result.coverage.noise.some(({ reason }) => reason === 'contents')).toBe(true);
  });
});
