import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../admin/src/desk/commands/keys.ts';
import { insert } from '../../../admin/src/desk/commands/levels.ts';
import { numbersFollowOrder } from '../../../admin/src/desk/commands/numbers.ts';
import { deleteNode, moveTo } from '../../../admin/src/desk/commands/parts.ts';
import { contentOf, documentOf } from '../../../admin/src/desk/document/case-document.ts';
import { outlineOf } from '../../../admin/src/desk/document/outline.ts';
import { after, linesOf, stateOf } from './written.ts';

type Row = readonly [what: string, before: readonly string[], after: readonly string[] | null];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  Enter: [
    ['the title leads to the provider', ['T 标|题', '文'], ['T 标题', 'provider |', '文']],
    ['a heading gets its first paragraph', ['# 做法|', '## 点'], ['# 做法', '|', '## 点']],
    ['the title of a point gets its first paragraph', ['# 做法', '## 点|'], ['# 做法', '## 点', '|']],
    ['an empty paragraph behind a title is used', ['# 做法', '## 点|', ''], ['# 做法', '## 点', '|']],
    ['a title is cut in title and paragraph', ['# 做法', '## 点。|正文'], ['# 做法', '## 点。', '|正文']],
    ['a title gets one before it', ['# 做法', '## |点'], ['# 做法', '## ', '## |点']],
    ['a paragraph is cut', ['甲|乙'], ['甲', '|乙']],
    ['what is selected goes first', ['甲|乙', '丙|丁'], ['甲', '|丁']],
    ['an empty paragraph of a point is the next point', ['# 做法', '## 点', '|'], ['# 做法', '## 点', '## |']],
    ['an empty title of a point is the next section', ['# 做法', '## 点', '## |'], ['# 做法', '## 点', '# |']],
    ['behind a heading, an empty paragraph is the first point', ['# 做法', '|'], ['# 做法', '## |']],
    ['an empty paragraph of a section is the next section', ['# 做法', '文', '|'], ['# 做法', '文', '# |']],
  ],
  Backspace: [
    ['within a block it is the browser’s', ['甲|'], null],
    ['a number goes before the break', ['# 做法', '## |点'], ['# 做法', '|点']],
    ['points keep a section', ['# |做法', '## 点'], ['|做法', '# ', '## 点']],
    ['a paragraph is joined to the one before it', ['甲', '|乙'], ['甲|乙']],
    ['a paragraph is joined to a title', ['# 做法', '|乙'], ['# 做法|乙']],
    ['an empty paragraph before goes', ['', '|乙'], ['|乙']],
    ['nothing is joined to a field', ['T 题', '|乙'], ['T 题', 'summary |', '乙']],
    ['over paragraphs', ['甲|乙', '丙', '丁|戊'], ['甲|戊']],
    ['over sections', ['甲|乙', '# 做法', '## 点', '文|字', '## 点二'], ['甲|字', '# ', '## 点二']],
    ['from the start of a heading into its text', ['# |做法', '文|字', '## 点'], ['|字', '# ', '## 点']],
    ['from the title into the lead', ['T 标|题', '甲|乙'], ['T 标|', '乙']],
    ['from the title over everything', ['T |标题', '甲', '# 做法', '## 点|'], ['T |', '']],
  ],
  Delete: [
    ['the next paragraph is joined', ['甲|', '乙'], ['甲|乙']],
    ['the next heading is joined, its points keep a section', ['甲|', '# 做法', '## 点'], ['甲|做法', '# ', '## 点']],
    ['an empty paragraph before a heading goes', ['|', '# 做法'], ['# |做法']],
    ['nothing is joined to a field', ['T 题|', '乙'], ['T 题|', '乙']],
  ],
  'Mod-Alt-1': [
    ['a paragraph', ['甲|'], ['# 甲|']],
    ['all that is selected', ['甲|', '乙', '丙|丁'], ['# 甲|', '# 乙', '# 丙|丁']],
    ['no field', ['T 题|', '甲'], ['T 题|', '甲']],
  ],
  'Mod-Alt-2': [
    ['a paragraph of a section', ['# 做法', '甲|'], ['# 做法', '## 甲|']],
    ['of the lead, with a section for it', ['甲|'], ['# ', '## 甲|']],
    ['the only heading', ['# 做法|', '## 点'], ['# ', '## 做法|', '## 点']],
  ],
  'Mod-Alt-0': [
    ['a point', ['# 做法', '## 点|'], ['# 做法', '点|']],
    ['a section and its points', ['# 做|法', '## 点|', '## 点二'], ['做|法', '点|', '# ', '## 点二']],
  ],
  'Alt-Shift-ArrowUp': [
    ['a point', ['# 做法', '## 甲', '文', '## 乙', '字|'], ['# 做法', '## 乙', '字|', '## 甲', '文']],
    ['the first point, to the section above', ['# 一', '文', '# 二', '## |甲'], ['# 一', '文', '## |甲', '# 二']],
    ['a section', ['# 一', '文', '# 二|', '## 甲'], ['# 二|', '## 甲', '# 一', '文']],
    ['a paragraph of the lead', ['甲', '乙|'], ['乙|', '甲']],
    ['the first stays', ['# 一|', '文'], ['# 一|', '文']],
    ['the first point of all stays', ['# 一', '## 甲|'], ['# 一', '## 甲|']],
  ],
  'Alt-Shift-ArrowDown': [
    ['a point', ['# 做法', '## 甲|', '文', '## 乙', '字'], ['# 做法', '## 乙', '字', '## 甲|', '文']],
    [
      'the last point, to the section below',
      ['# 一', '## 甲|', '# 二', '文', '## 乙'],
      ['# 一', '# 二', '文', '## 甲|', '## 乙'],
    ],
    ['a section', ['导语', '# 一|', '文', '# 二', '字'], ['导语', '# 二', '字', '# 一|', '文']],
  ],
  'Mod-a': [
    ['the paragraph', ['# 做法', '甲|乙'], ['# 做法', '|甲乙|']],
    ['then the section', ['导语', '# 做法', '|甲乙|', '# 成效'], ['导语', '# |做法', '甲乙|', '# 成效']],
  ],
};

describe.each(Object.entries(TABLES))('%s', (key, rows) => {
  it.each(rows)('%s', (_, before, expected) => {
    const command = KEYS[key];
    if (!command) throw new Error(`no key ${key}`);
    const next = after(stateOf(before), command);
    expect(next && linesOf(next).filter((line) => line !== 'provider ' && line !== 'summary ')).toEqual(expected);
  });
});

describe('commands of the outline', () => {
  const lines = ['导语', '# 一', '## 甲', '文', '## 乙', '# 二', '## 丙'];

  it('move a part to where such a part may begin, and nowhere else', () => {
    const state = stateOf(lines);
    const [first, second] = outlineOf(state.doc);
    const point = first?.points[0]?.pos ?? 0;
    const moved = after(state, moveTo(point, state.doc.content.size));
    expect(moved && linesOf(moved).slice(1)).toEqual(['导语', '# 一', '## 乙', '# 二', '## 丙', '## 甲', '文']);
    expect(after(state, moveTo(second?.pos ?? 0, point))).toBeNull();
    expect(after(state, moveTo(point, first?.pos ?? 0))).toBeNull();
  });

  it('delete a part with all that is in it', () => {
    const state = stateOf(lines);
    const gone = after(state, deleteNode(outlineOf(state.doc)[0]?.pos ?? 0));
    expect(gone && linesOf(gone).slice(1)).toEqual(['导语', '# 二', '## 丙']);
  });

  it('insert the section that is missing next, under its usual heading', () => {
    const next = after(stateOf(['# 主要做法', '## 点', '文|']), insert('heading'));
    expect(next && linesOf(next)).toEqual(['# 主要做法', '## 点', '文', '# 基本情况|']);
  });
});

describe('numbers', () => {
  const content = {
    title: '题',
    provider: { key: 'x', name: '某院', kind: 'other', region: null },
    lead: [],
    topics: [],
    regions: [],
    summary: null,
    sections: [
      {
        kind: 'practices',
        heading: '主要做法',
        lead: [],
        points: [1, 2, 4, 5].map((number) => ({ number, title: `点${number}`, paragraphs: [] })),
      },
    ],
  } as never;
  const numbersOf = (state: EditorState | null) =>
    state && contentOf(state.doc).sections[0]?.points.map(({ number }) => number);
  const state = EditorState.create({ doc: documentOf(content), plugins: [numbersFollowOrder()] });

  it('stay as they are stated while words change', () => {
    expect(numbersOf(state.apply(state.tr.insertText('新', 1)))).toEqual([1, 2, 4, 5]);
  });

  it('follow the order once points come, go or move', () => {
    expect(numbersOf(after(state, deleteNode(outlineOf(state.doc)[0]?.points[1]?.pos ?? 0)))).toEqual([1, 2, 3]);
  });
});
