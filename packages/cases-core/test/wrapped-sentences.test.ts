import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, parse } from '../src/index.ts';

/** What a sentence may go on with that looks as if it began something. */
const WORDS = [
  '案例4起',
  '案例一中的做法',
  '典型案例（3）所述',
  '3.5亿元',
  '1.2万单',
  '12、13号泊位',
  '3）号文件',
  '一是统一单证',
  '二、三线城市',
  '十、十一月',
  '（二）所列事项',
  '(3)号清单',
  '①号清单',
  '第一，统一规则',
  '第三、第四批清单',
  '附件2所列事项',
  '第2批企业',
  '2024年的订单',
];

/** What stands before them, none of it the end of a sentence. */
const BEGINNINGS = [
  '据统计，片区全年共办理',
  '片区会同海关，在统一规则的基础上，明确',
  '全年处置',
  '对照上级文件要求的',
  '包括',
];
const ENDINGS = ['，挽回损失3000万元。', '，均已办结。企业满意度达98%。', '等，形成长效机制。'];

const HEADINGS = {
  'heading marks': {
    case: '## 1. 推行“一单到底”联运模式',
    section: '### 一、主要做法',
    other: '### 二、实践效果',
    point: '#### ',
  },
  'no marks': { case: '案例1：推行“一单到底”联运模式', section: '一、主要做法', other: '二、实践效果', point: '' },
  'plain numbers': { case: '1.推行“一单到底”联运模式', section: '一、主要做法', other: '二、实践效果', point: '' },
} as const;

type Dress = keyof typeof HEADINGS;
type Place = 'lead' | 'section' | 'point' | 'outcomes';

function document(dress: Dress, place: Place, sentence: string): string {
  const { case: title, section, other, point } = HEADINGS[dress];
  const at = (here: Place, text: string) => (here === place ? sentence : text);
  return [
    '# 某自贸试验区第一批最佳实践案例',
    title,
    '（山东自贸试验区提供）',
    at('lead', '针对多式联运换单难的问题，片区推行“一单到底”。'),
    section,
    at('section', '片区着力统一规则。'),
    `${point}（一）统一规则。`,
    at('point', '统一单证格式，统一责任划分。'),
    `${point}（二）统一平台。`,
    '建成平台1个，接入企业86家。',
    other,
    at('outcomes', '运输时间缩短30%，每箱节省400元。'),
    title.replace('1', '2').replace('联运', '查验'),
    '（河南自贸试验区提供）',
    section,
    '实行联合查验，一次完成。',
    other,
    '查验时间缩短一半。',
  ].join('\n\n');
}

/** The outline with its texts, white space aside: a wrap between a letter and a number leaves a space. */
const outline = ({ cases }: Batch) =>
  JSON.parse(
    JSON.stringify(
      cases.map(({ number, title, provider, lead, sections }) => ({
        number,
        title,
        provider: provider.name,
        lead,
        sections,
      })),
    ).replace(/\s/g, ''),
  );

const outlineOf = (source: string) => outline(parse(source).batch);
const dresses = Object.keys(HEADINGS) as Dress[];
const places: Place[] = ['lead', 'section', 'point', 'outcomes'];

describe('a hard wrap in the middle of a sentence starts nothing', () => {
  it.each(WORDS)('before %s', (word) => {
    for (const dress of dresses) {
      for (const place of places) {
        const whole = document(dress, place, `据统计，片区全年共办理${word}，均已办结。`);
        const wrapped = document(dress, place, `据统计，片区全年共办理\n${word}，均已办结。`);
        expect(outlineOf(wrapped), `${dress}, ${place}`).toEqual(outlineOf(whole));
        expect(parse(wrapped).batch.cases, `${dress}, ${place}`).toHaveLength(2);
      }
    }
  });

  it('wherever it falls, however often', { timeout: 60_000 }, () => {
    const sentence = fc.tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...WORDS), fc.constantFrom(...ENDINGS));
    fc.assert(
      fc.property(
        fc.constantFrom(...dresses),
        fc.constantFrom(...places),
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        (dress, place, sentences) => {
          const text = (wrap: string) =>
            sentences.map(([before, word, after]) => before + wrap + word + after).join('');
          expect(outlineOf(document(dress, place, text('\n')))).toEqual(outlineOf(document(dress, place, text(''))));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('nor does one behind what wants more, where no blank lines part the paragraphs', () => {
    for (const [before, word] of [
      ['明确海关、边检和', '案例4起'],
      ['对照上级要求的', '（二）所列事项'],
      ['包括一期、', '二、三期码头'],
    ]) {
      const of = (wrap: string) =>
        document('no marks', 'point', `片区${before}${wrap}${word}，均已办结。`).replace(/\n\n/g, '\n');
      expect(outlineOf(of('\n'))).toEqual(outlineOf(of('')));
    }
  });
});

describe('what does begin something behind a line without a full stop', () => {
  it.each([
    [
      'the next number of a list',
      '1. 统一单证格式\n2. 统一责任划分\n3. 统一平台标准',
      ['统一单证格式', '统一责任划分', '统一平台标准'],
    ],
    ['a point with a blank line before it', '统一规则\n\n（一）统一单证。\n\n正文。', ['统一单证']],
  ])('%s', (_, text, points) => {
    const { batch } = parse(`案例1：甲做法\n\n（山东自贸试验区提供）\n\n一、主要做法\n\n${text}\n`);
    expect(batch.cases[0]?.sections[0]?.points.map(({ title }) => title)).toEqual(points);
  });

  it('a case behind a case whose last line lacks its full stop', () => {
    const { batch } = parse(
      '案例1：甲做法\n（山东自贸试验区提供）\n一、主要做法\n统一单证。\n统一平台\n案例2：乙做法\n（河南自贸试验区提供）\n一、主要做法\n统一规则。\n',
    );
    expect(batch.cases.map(({ title }) => title)).toEqual(['甲做法', '乙做法']);
  });
});
