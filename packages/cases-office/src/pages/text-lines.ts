import type { Glyph, Rule, StyleSpan, TextLine } from './model.ts';

/** In ems: a wider gap parts what stands side by side. */
const WIDEST_GAP = 1;
/** In ems: a blank between words of letters. */
const WORD_GAP = 0.18;
/** In ems: a gap between spread letters. */
const WIDEST_SPREAD = 5;
/** In ems: characters on baselines that differ less stand on one line. */
const SAME_BASELINE = 0.3;
/** In ems: raised or lowered, but touching what stands beside it. */
const RAISED = 0.75;
/** In ems, above and below the baseline: what the characters of a line take up. */
const ASCENT = 0.86;
const DESCENT = 0.16;

const BLANK = /^[\s\u00a0\u3000]+$/u;
const LETTER = /[\p{Script=Latin}\d]/u;
const BEHIND_WORD = /[\p{Script=Latin}\d,.;:%)]$/u;

/** Lines of glyphs in the order from top to bottom, then from left to right; a drawn upright line parts two lines. */
export function textLines(page: number, glyphs: readonly Glyph[], rules: readonly Rule[]): TextLine[] {
  const upright = rules.filter((rule) => rule.upright);
  const runs = runsOf(withoutCopies(glyphs.filter(({ text }) => !BLANK.test(text))), upright);
  const [level, turned] = [runs.filter((run) => !isTurned(run)), runs.filter(isTurned)];
  return [...rowsOf(level).flatMap((row) => spreadTogether(row, upright)), ...turned].map((run) => lineOf(page, run));
}

const isTurned = ({ glyphs }: Run): boolean => glyphs.some(({ style }) => style.turned !== 0);

interface Run {
  readonly glyphs: Glyph[];
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** In ems: two drawings of one glyph are no further apart. */
const HAIR = 0.1;

/** Glyphs drawn twice, a hair apart, are one bold glyph. */
function withoutCopies(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = [];
  const drawn = new Map<string, number[]>();
  for (const glyph of glyphs) {
    const reach = glyph.style.size * HAIR;
    const isCopy = (at: number) => {
      const other = out[at];
      if (!other || other.style.size !== glyph.style.size) return false;
      return Math.abs(other.left - glyph.left) <= reach && Math.abs(other.baseline - glyph.baseline) <= reach;
    };
    const copies = drawn.get(glyph.text) ?? [];
    const at = copies.findLast(isCopy);
    const other = at === undefined ? undefined : out[at];
    if (at !== undefined && other) {
      out[at] = { ...other, style: boldOf(other.style) };
      continue;
    }
    copies.push(out.length);
    drawn.set(glyph.text, copies);
    out.push(glyph);
  }
  return out;
}

const boldStyles = new WeakMap<Glyph['style'], Glyph['style']>();

function boldOf(style: Glyph['style']): Glyph['style'] {
  if (style.bold) return style;
  const known = boldStyles.get(style) ?? { ...style, bold: true };
  boldStyles.set(style, known);
  return known;
}

/** Glyphs as they follow each other on one baseline without a gap. */
function runsOf(glyphs: readonly Glyph[], upright: readonly Rule[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const glyph of glyphs) {
    if (open && goesOn(open, glyph, upright)) append(open, glyph);
    else {
      open = {
        glyphs: [glyph],
        left: glyph.left,
        right: glyph.right,
        baseline: glyph.baseline,
        size: glyph.style.size,
      };
      runs.push(open);
    }
  }
  return runs;
}

function append(run: Run, glyph: Glyph): void {
  run.glyphs.push(glyph);
  run.right = Math.max(run.right, glyph.right);
  if (glyph.style.size > run.size) {
    run.size = glyph.style.size;
    run.baseline = glyph.baseline;
  }
}

function goesOn(run: Run, glyph: Glyph, upright: readonly Rule[]): boolean {
  const last = run.glyphs.at(-1);
  if (!last || last.style.turned !== glyph.style.turned) return false;
  const em = Math.max(run.size, glyph.style.size);
  if (glyph.style.turned !== 0) return Math.hypot(glyph.left - last.left, glyph.baseline - last.baseline) <= 3 * em;
  const gap = glyph.left - last.right;
  const rise = Math.abs(glyph.baseline - run.baseline);
  const touches = rise <= SAME_BASELINE * em ? gap <= WIDEST_GAP * em : rise <= RAISED * em && gap <= WORD_GAP * em;
  return touches && gap >= -0.5 * em && !isParted(upright, last.right, glyph.left, glyph.baseline, em);
}

/** Whether an upright rule stands between two places of a line. */
function isParted(upright: readonly Rule[], from: number, to: number, baseline: number, em: number): boolean {
  const height = baseline + em / 3;
  return upright.some(({ box }) => {
    const middle = (box.left + box.right) / 2;
    return middle >= from - em / 4 && middle <= to + em / 4 && box.bottom <= height && box.top >= height;
  });
}

/** Runs that share a baseline, the highest first, each row from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { baseline: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.baseline - a.baseline)) {
    const isOf = (row: { baseline: number; size: number }) =>
      row.baseline - run.baseline <= SAME_BASELINE * Math.min(row.size, run.size);
    const row = rows.slice(-4).findLast(isOf);
    if (row) row.runs.push(run);
    else rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.left - b.left));
}

/** Runs of a row put together where nothing but a blank parts them, or where a word is spread out letter by letter. */
function spreadTogether(row: readonly Run[], upright: readonly Rule[]): Run[] {
  const spread = isSpread(row);
  const out: Run[] = [];
  for (const run of row) {
    const before = out.at(-1);
    const em = Math.max(before?.size ?? 0, run.size);
    const gap = before ? run.left - before.right : 0;
    const near = gap <= (spread ? WIDEST_SPREAD : WIDEST_GAP) * em;
    if (before && near && !isParted(upright, before.right, run.left, run.baseline, em))
      for (const glyph of run.glyphs) append(before, glyph);
    else out.push({ ...run, glyphs: [...run.glyphs] });
  }
  return out;
}

/** Whether the runs of a row are single letters at even distances. */
function isSpread(row: readonly Run[]): boolean {
  if (row.length < 2 || row.some(({ glyphs }) => glyphs.length > 1 || !/\p{Script=Han}/u.test(glyphs[0]?.text ?? '')))
    return false;
  const gaps = row.slice(1).map((run, at) => run.left - (row[at]?.right ?? run.left));
  return Math.max(...gaps) <= 1.5 * Math.min(...gaps);
}

function lineOf(page: number, { glyphs, left, right, baseline, size }: Run): TextLine {
  let text = '';
  const edges: number[] = [];
  const spans: StyleSpan[] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const words = before && hasBlank(before, glyph) ? ` ${glyph.text}` : glyph.text;
    if (words.length > glyph.text.length) edges.push(before?.right ?? glyph.left);
    // What is drawn as one shares the width of it.
    const width = (glyph.right - glyph.left) / glyph.text.length;
    for (let at = 0; at < glyph.text.length; at++) edges.push(glyph.left + width * at);
    text += words;
    const last = spans.at(-1);
    if (last && last.style === glyph.style)
      spans[spans.length - 1] = { length: last.length + words.length, style: last.style };
    else spans.push({ length: words.length, style: glyph.style });
    before = glyph;
  }
  const common = sizeOfMost(spans) || size;
  return {
    page,
    text,
    left,
    right,
    baseline,
    bottom: baseline - DESCENT * size,
    top: baseline + ASCENT * size,
    size: common,
    spans,
    edges: [...edges, right],
    turned: glyphs[0]?.style.turned ?? 0,
  };
}

/** Whether a blank parts two glyphs: Chinese is written without. */
function hasBlank(before: Glyph, { text, left, style }: Glyph): boolean {
  if (!LETTER.test(text) || !BEHIND_WORD.test(before.text)) return false;
  return left - before.right > WORD_GAP * Math.min(before.style.size, style.size);
}

function sizeOfMost(spans: readonly StyleSpan[]): number {
  const counts = new Map<number, number>();
  for (const { length, style } of spans) counts.set(style.size, (counts.get(style.size) ?? 0) + length);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}
