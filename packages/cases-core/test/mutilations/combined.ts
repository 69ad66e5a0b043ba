import { createRandom, type Random } from '../support/random.ts';
import * as characters from './characters.ts';
import { CONTENTS_STYLES, casesAlone, contentsAs, deepContents, withoutContents } from './contents.ts';
import * as headings from './headings.ts';
import * as lines from './lines.ts';
import type { Mutilation, NamedMutilation } from './mutilation.ts';
import { PAGE_NUMBERS, type PageNumberShape, pageBreaks } from './pages.ts';
import { hardWrap, unevenWrap, withoutBlankLines } from './wraps.ts';

type Choice = readonly [name: string, mutilation: Mutilation];

const contents: readonly Choice[] = [
  ['no contents', withoutContents],
  ['cases alone', casesAlone],
  ['deep contents', deepContents],
  ...CONTENTS_STYLES.map((style): Choice => [`contents ${style}`, contentsAs(style)]),
];

const headingStyles: readonly Choice[] = [
  ['random levels', headings.randomLevels],
  ['no heading marks', headings.noHeadingMarks],
  ['plain text', headings.plainText],
  ['bold only', headings.boldOnly],
  ['setext', headings.setextHeadings],
  ['cut headings', headings.cutHeadings],
];

const pageStyles: readonly Choice[] = (Object.keys(PAGE_NUMBERS) as PageNumberShape[]).map((shape) => [
  `pages ${shape}`,
  pageBreaks({ shape }),
]);

const wrapStyles: readonly Choice[] = [
  ['wrap 30', hardWrap({ width: 30, headings: false, blankLines: true })],
  ['wrap 36 with headings', hardWrap({ width: 36, headings: true, blankLines: true })],
  ['wrap 40, no blank lines', hardWrap({ width: 40, headings: true, blankLines: false })],
  ['uneven wrap', unevenWrap],
  ['no blank lines', withoutBlankLines],
];

const indentStyles: readonly Choice[] = [
  ['two squares', lines.indents('\u3000\u3000')],
  ['four spaces', lines.indents('    ')],
];

const characterStyles: readonly Choice[] = [
  ['full-width digits', characters.fullWidthDigits],
  ['all full-width', characters.allFullWidth],
  ['half-width punctuation', characters.halfWidthPunctuation],
  ['full-width brackets', characters.fullWidthBrackets],
  ['OCR spaces', characters.ocrSpaces],
  ['NBSP', characters.spacedDigits('\u00A0')],
  ['zero width', characters.sprinkled(['\u200B', '\uFEFF'])],
  ['soft hyphens', characters.sprinkled(['\u00AD'])],
];

const lineStyles: readonly Choice[] = [
  ['trailing spaces', lines.trailingSpaces],
  ['doubled blank lines', lines.doubledBlankLines],
  ['CRLF', lines.crlf],
  ['CR', lines.carriageReturns],
  ['BOM', lines.byteOrderMark],
];

/** Applied in this order: what rests on the marks of batch-1.md comes first. */
const STAGES: readonly (readonly [probability: number, choices: readonly Choice[]])[] = [
  [0.6, contents],
  [0.4, indentStyles],
  [0.8, headingStyles],
  [0.6, pageStyles],
  [0.6, wrapStyles],
  [0.6, characterStyles],
  [0.5, characterStyles],
  [0.6, lineStyles],
];

/** The mutilations that a seed stands for. */
export function combined(seed: number): NamedMutilation {
  const chosen = choose(createRandom(seed));
  return [`${seed}: ${chosen.map(([name]) => name).join(' + ')}`, chosen.map(([, mutilation]) => mutilation)];
}

function choose(random: Random): Choice[] {
  return STAGES.flatMap(([probability, choices]) => (random.chance(probability) ? [random.pick(choices)] : []));
}
