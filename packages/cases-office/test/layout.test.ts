import { DEFAULT_PROFILE, parse } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { GB_T_9704 } from '../src/layout/layout.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { renderDocx } from '../src/write/render-docx.ts';
import { levelXml, numbered, numberingXml, paragraphXml, runXml, textParagraph, wordFile } from './documents/word.ts';

const { batch } = parse(`# 沿海联盟第三批创新案例

## 1. 冷链货物一次查验

（福建自贸试验区提供）

### 一、主要做法

#### （一）统一标准

口岸与市场监管部门共用一份清单。
`);

const SONG = '方正小标宋简体';
const [HEI, KAI, FANG] = ['黑体', '楷体_GB2312', '仿宋_GB2312'];
const CENTRED = '<w:jc w:val="center"/>';
const INDENT = '<w:ind w:firstLineChars="200"/>';
const WORDS = '口岸与市场监管部门共用一份清单，企业不再重复交单。';

const title = textParagraph('1.冷链货物一次查验', { face: SONG, size: 22 }, CENTRED);
const provider = textParagraph('（福建自贸试验区提供）', { face: KAI, size: 16 }, CENTRED);
const section = textParagraph('一、主要做法', { face: HEI, size: 16 }, INDENT);
const point = textParagraph('（一）统一标准', { face: KAI, size: 16 }, INDENT);
const text = textParagraph(WORDS, { face: FANG, size: 16 }, INDENT).repeat(3);
const page = (margins: string, size = 'w:w="11906" w:h="16838"') =>
  `<w:p><w:pPr><w:sectPr><w:pgSz ${size}/><w:pgMar ${margins}/></w:sectPr></w:pPr></w:p>`;

/** The rules that a body breaks, with the parameters in their messages. */
function faultsOf(body: string, parts = {}): string[] {
  const { diagnostics } = parseDocx(wordFile(body, parts), {
    limits: DEFAULT_LIMITS,
    checkLayout: true,
    language: 'en',
  });
  return diagnostics
    .filter(({ ruleId }) => ruleId.startsWith('layout-'))
    .map(({ ruleId, message, place }) => `${ruleId} ${place?.start.line ?? '-'} ${message}`);
}

describe('the layout of a document', () => {
  it('that is written here is the layout of its profile', () => {
    const read = parseDocx(renderDocx(batch), { limits: DEFAULT_LIMITS, checkLayout: true });
    expect(read.diagnostics.filter(({ ruleId }) => ruleId.startsWith('layout-'))).toEqual([]);
  });

  it('is that of the profile where it carries one', () => {
    const levels = { ...GB_T_9704.levels, text: { ...GB_T_9704.levels.text, size: 14 } };
    const layout = { ...GB_T_9704, page: { ...GB_T_9704.page, left: 30 }, levels };
    const profile = { ...DEFAULT_PROFILE, layout };
    const own = parseDocx(renderDocx(batch, { profile }), { limits: DEFAULT_LIMITS, checkLayout: true, profile });
    expect(own.diagnostics.filter(({ ruleId }) => ruleId.startsWith('layout-'))).toEqual([]);
    const foreign = parseDocx(renderDocx(batch, { profile }), { limits: DEFAULT_LIMITS, checkLayout: true });
    const broken = foreign.diagnostics.map(({ ruleId }) => ruleId);
    expect(broken).toEqual(expect.arrayContaining(['layout-margins', 'layout-size']));
  });

  it('that keeps to GB/T 9704 has no faults', () => {
    const margins = 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"';
    expect(faultsOf(title + provider + section + point + text + page(margins))).toEqual([]);
  });

  it.each<[string, string, string[], object?]>([
    [
      'paper and margins',
      title + text + page('w:top="1440" w:right="1474" w:bottom="1984" w:left="1587"', 'w:w="12240" w:h="15840"'),
      [
        'layout-paper - The paper is 215.9 × 279.4 mm; the layout has 210 × 297 mm',
        'layout-margins - The top margin is 25.4 mm; the layout has 37 mm',
      ],
    ],
    [
      'fixed lines that are too high',
      title +
        textParagraph(WORDS, { face: FANG, size: 16 }, `<w:spacing w:line="640" w:lineRule="exact"/>${INDENT}`) +
        page('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"'),
      ['layout-lines - The text has 19 lines a page; the layout has 22'],
    ],
    [
      'another face, told of once',
      title +
        textParagraph('一、主要做法', { face: '楷体', size: 16 }, INDENT) +
        text +
        textParagraph('二、实践效果', { face: '楷体', size: 16 }, INDENT) +
        text,
      ['layout-face 2 Heading 一、: in 楷体; the layout has 黑体 (2 in all)'],
    ],
    [
      'another size',
      title + section + textParagraph('（一）统一标准', { face: KAI, size: 15 }, INDENT) + text,
      ['layout-size 3 Heading （一）: in 15 pt; the layout has 16 pt (1 in all)'],
    ],
    [
      'faces mixed in one paragraph',
      title +
        section +
        point +
        text +
        paragraphXml(
          runXml('企业随时可查，', { face: FANG, size: 16 }) +
            runXml('查验结果', { face: '宋体', size: 16 }) +
            runXml('当天上传，全程可查可问。', { face: FANG, size: 16 }),
          INDENT,
        ),
      ['layout-mixed 7 The paragraph “企业随时可查，查验结果当天上传，全程可查…” mixes 仿宋_GB2312 / 宋体'],
    ],
    [
      'a title on the left',
      textParagraph('1.冷链货物一次查验', { face: SONG, size: 22 }) + section + point + text,
      ['layout-alignment 1 Title: not centred (1 in all)'],
    ],
    [
      'indents by spaces',
      title + section + point + text + textParagraph(`　　${WORDS}`, { face: FANG, size: 16 }).repeat(2),
      ['layout-spaces 7 A first line is indented by spaces: set a first-line indent of 2 characters (2 in all)'],
    ],
    [
      'a level skipped',
      title + point + text,
      ['layout-level-skipped 2 “（一）统一标准” (Heading （一）) has no Heading 一、 before it'],
    ],
    [
      'typed numbers beside automatic ones',
      title +
        textParagraph('主要做法', { face: HEI, size: 16 }, numbered(1, 0) + INDENT) +
        text +
        textParagraph('二、实践效果', { face: HEI, size: 16 }, INDENT) +
        text,
      ['layout-numbers-mixed 6 Heading 一、: 1 with automatic numbers, 1 with typed ones'],
      { numbering: numberingXml(levelXml(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')) },
    ],
  ])('%s: is told', (_, body, faults, parts = {}) => {
    expect(faultsOf(body, parts)).toEqual(faults);
  });
});
