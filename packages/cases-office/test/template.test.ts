import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { renderTemplate } from '../src/write/template.ts';
import { edited } from './documents/edit.ts';
import { runXml } from './documents/word.ts';

const read = (bytes: Uint8Array) => parseDocx(bytes, { limits: DEFAULT_LIMITS });
const AFTER = { title: '沿海自贸试验区联盟第二批创新案例', issuer: '沿海自贸试验区联盟', ordinal: 2 };

/** Writes into a field as Word does: its prompt goes, and the mark that it is one; further paragraphs stand behind. */
function filled(xml: string, name: string, ...texts: readonly string[]): string {
  const control = new RegExp(
    `(<w:p><w:pPr><w:pStyle[^>]*></w:pPr>)<w:sdt><w:sdtPr><w:alias w:val="${name}"/>.*?</w:sdt>(?=</w:p>)`,
    'su',
  );
  const [found, opening] = control.exec(xml) ?? [];
  if (found === undefined) throw new Error(`the template has no field ${name}`);
  const [first = '', ...others] = texts;
  const written = found
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:sdtContent>.*<\/w:sdtContent>/su, `<w:sdtContent>${runXml(first)}</w:sdtContent>`);
  return xml.replace(found, [written, ...others.map((text) => opening + runXml(text))].join('</w:p>'));
}

const FIELDS: readonly (readonly [name: string, ...texts: string[]])[] = [
  ['年份', '2025年'],
  ['案例名称', '冷链货物一次查验'],
  ['提供单位', '（福建自贸试验区提供）'],
  ['导语', '冷链货物过去要查验三次。', '2024年起合为一次。'],
  ['主要做法要点1', '统一标准'],
  ['主要做法要点1正文', '口岸与市场监管部门共用一份清单。'],
  ['主要做法要点2', '数据共享'],
  ['主要做法要点2正文', '查验结果当天上传。', '企业随时可查。'],
  ['实践效果要点1', '时间缩短'],
  ['实践效果要点1正文', '平均用时由5天缩短至2天。'],
];

describe('the template for the next batch', () => {
  it('untouched, has no prompt in any field', () => {
    const { batch, coverage, text } = read(renderTemplate({ after: AFTER }));
    expect(JSON.stringify(batch)).not.toMatch(/案例名称|要点标题|可分段|填写说明/u);
    expect(coverage.leftovers).toEqual([]);
    expect(coverage.noise.map(({ reason }) => reason)).toContain('prompt');
    expect(text).toContain('填写说明');
  });

  it('filled in, is the case that was written, in the batch that follows', () => {
    const bytes = edited(renderTemplate({ after: AFTER }), (xml) =>
      FIELDS.reduce((all, [name, ...texts]) => filled(all, name, ...texts), xml),
    );
    const { batch, coverage } = read(bytes);
    expect(batch).toMatchObject({
      title: '沿海自贸试验区联盟第三批创新案例',
      issuer: AFTER.issuer,
      ordinal: 3,
      year: 2025,
    });
    expect(
      batch.cases.map(({ number, title, provider, lead, sections }) => ({
        number,
        title,
        provider: provider.name,
        lead,
        sections,
      })),
    ).toEqual([
      {
        number: 1,
        title: '冷链货物一次查验',
        provider: '福建自贸试验区',
        lead: ['冷链货物过去要查验三次。', '2024年起合为一次。'],
        sections: [
          {
            kind: 'practices',
            heading: '主要做法',
            lead: [],
            points: [
              { number: 1, title: '统一标准', paragraphs: ['口岸与市场监管部门共用一份清单。'] },
              { number: 2, title: '数据共享', paragraphs: ['查验结果当天上传。', '企业随时可查。'] },
            ],
          },
          {
            kind: 'outcomes',
            heading: '实践效果',
            lead: [],
            points: [{ number: 1, title: '时间缩短', paragraphs: ['平均用时由5天缩短至2天。'] }],
          },
          { kind: 'nextSteps', heading: '下一步工作思路', lead: [], points: [] },
        ],
      },
    ]);
    expect(coverage.leftovers).toEqual([]);
  });

  it('asks for the title where there is no number to count on from', () => {
    const { batch } = read(renderTemplate({ after: { ...AFTER, title: '沿海创新案例选编' } }));
    expect(batch.title).toBe('');
  });
});
