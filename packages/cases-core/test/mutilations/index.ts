import {
  allFullWidth,
  atLineStarts,
  escapedMarks,
  fullWidthBrackets,
  fullWidthDigits,
  fullWidthLetters,
  halfWidthBrackets,
  halfWidthPunctuation,
  halfWidthPunctuationSpaced,
  ocrSpaces,
  spacedDigits,
  sprinkled,
} from './characters.ts';
import { combined } from './combined.ts';
import { CONTENTS_STYLES, casesAlone, contentsAs, deepContents, withoutContents } from './contents.ts';
import * as headings from './headings.ts';
import * as lines from './lines.ts';
import type { Mutilation, NamedMutilation } from './mutilation.ts';
import { PAGE_NUMBERS, type PageNumberShape, pageBreaks } from './pages.ts';
import { hardWrap, unevenWrap, withoutBlankLines, wrapWithHardBreaks } from './wraps.ts';

const HEADER = '黄河流域自贸试验区联盟第一批最佳实践案例';
const COMBINATIONS = 60;

const one = (group: Readonly<Record<string, Mutilation>>): NamedMutilation[] =>
  Object.entries(group).map(([name, mutilation]) => [name, [mutilation]]);

const wraps: NamedMutilation[] = [20, 30, 40].flatMap((width) =>
  [true, false].flatMap((blankLines): NamedMutilation[] => {
    const dress = `${width} characters, ${blankLines ? 'blank lines' : 'no blank lines'}`;
    return [
      [`hard wrap at ${dress}`, [hardWrap({ width, headings: false, blankLines })]],
      [`hard wrap at ${dress}, headings too`, [hardWrap({ width, headings: true, blankLines })]],
      [`hard wrap at ${dress}, no marks`, [headings.plainText, hardWrap({ width, headings: true, blankLines })]],
    ];
  }),
);

const pages: NamedMutilation[] = (Object.keys(PAGE_NUMBERS) as PageNumberShape[]).flatMap(
  (shape): NamedMutilation[] => [
    [`page numbers ${shape}`, [pageBreaks({ shape })]],
    [`page numbers ${shape}, no blank lines around`, [pageBreaks({ shape, gap: '\n' })]],
  ],
);

const runningHeaders: NamedMutilation[] = [
  ['running headers', [pageBreaks({ shape: null, header: HEADER })]],
  ['running headers and page numbers', [pageBreaks({ shape: '— 2 —', header: HEADER })]],
  ['running headers that are not the title', [pageBreaks({ shape: '2', header: '最佳实践案例汇编' })]],
  ['running headers behind form feeds', [pageBreaks({ shape: '- 2 -', header: HEADER, gap: '\n\f\n' })]],
  ['page breaks without a number', [pageBreaks({ shape: null })]],
];

const contents: NamedMutilation[] = CONTENTS_STYLES.flatMap((style): NamedMutilation[] => [
  [`contents: ${style}`, [contentsAs(style)]],
  [`contents: ${style}, no marks`, [contentsAs(style, '\n\n'), headings.plainText]],
]);

/** Every single mutilation, in the order a reader of the report would look for it. */
export const SINGLE_MUTILATIONS: readonly NamedMutilation[] = [
  ...one({ ...headings }),
  ['no marks, no blank lines', [headings.plainText, withoutBlankLines]],
  ['bold only, no blank lines', [headings.boldOnly, withoutBlankLines]],
  ['no blank lines', [withoutBlankLines]],
  ...wraps,
  [
    'hard wrap at 30 characters, bold by line',
    [hardWrap({ width: 30, headings: true, blankLines: true, boldByLine: true })],
  ],
  [
    'bold only, hard wrap at 20 characters, bold by line',
    [headings.boldOnly, hardWrap({ width: 20, headings: true, blankLines: true, boldByLine: true })],
  ],
  ...one({ unevenWrap, wrapWithHardBreaks }),
  ...pages,
  ...runningHeaders,
  ...contents,
  ...one({ withoutContents, casesAlone, deepContents }),
  ...one({ fullWidthDigits, fullWidthLetters, allFullWidth, halfWidthBrackets, fullWidthBrackets }),
  ...one({ halfWidthPunctuation, halfWidthPunctuationSpaced, ocrSpaces, escapedMarks }),
  ['NBSP around digits', [spacedDigits('\u00A0')]],
  ['thin spaces around digits', [spacedDigits('\u2009')]],
  ['zero-width spaces', [sprinkled(['\u200B', '\uFEFF', '\u2060', '\u200D'])]],
  ['soft hyphens', [sprinkled(['\u00AD'])]],
  ['zero-width space before each line', [atLineStarts('\u200B')]],
  ['byte order mark before each line', [atLineStarts('\uFEFF')]],
  ...one({ ...lines, indents: lines.indents('\u3000\u3000') }),
  ['indents of four spaces', [lines.indents('    ')]],
  ['indents of a tab', [lines.indents('\t')]],
  ['indents of NBSP', [lines.indents('\u00A0\u00A0\u00A0\u00A0')]],
  ['indents of four spaces, no marks', [headings.plainText, lines.indents('    ')]],
  [
    'indents of two squares, no marks, no blank lines',
    [headings.plainText, lines.indents('\u3000\u3000'), withoutBlankLines],
  ],
  ['indents of four spaces, no marks, no blank lines', [headings.plainText, lines.indents('    '), withoutBlankLines]],
];

/** Several at a time, chosen by seed. */
export const COMBINED_MUTILATIONS: readonly NamedMutilation[] = Array.from({ length: COMBINATIONS }, (_, index) =>
  combined(index + 1),
);
