import { findPeriods, type Period } from './dates.ts';

interface Span {
  start: number;
  end: number;
  unit: string;
}

const SENTENCE_END = /[。！？!?\n]/g;
const AS_OF_NOW = /截至目前|目前|当前|如今|至今|迄今/g;
/** 2022年、2023年分别: each year has a figure of its own. */
const YEARS_APART = /(?:\d{4}年?[、和与及]){1,6}\d{4}年[^，。；：\d]{0,4}分别/g;
const SENTENCE_LIMIT = 200;
/** A sentence that opens with these goes on with the period of the one before. */
const CONTINUES = /[ ]?(?:其中|同比|同期|当年|全年|该年)/y;

/**
 * The date or period each of `spans` (in text order) is tied to, by figures-guide.md: the latest one before it in its
 * sentence, none after 目前; a period in brackets right after a figure is that figure's.
 */
export function asOfEach(text: string, spans: readonly Span[]): (string | null)[] {
  const periods = findPeriods(text);
  if (periods.length === 0) return spans.map(() => null);
  const governing = markers(text, periods);
  const bracketed = bracketedPeriods(text, periods);
  const sentences = sentenceStarts(text);
  const apart = yearsApart(text, spans);
  let next = 0;
  let sentence = 0;
  let current: Marker | null = null;
  return spans.map((span) => {
    while ((sentences[sentence + 1] ?? Infinity) <= span.start) sentence += 1;
    for (let marker = governing[next]; marker && marker.start < span.start; marker = governing[next]) {
      current = marker;
      next += 1;
    }
    const since = sentences[sentence] ?? 0;
    return bracketed.get(span.end) ?? apart.get(span) ?? (current && current.start >= since ? current.iso : null);
  });
}

interface Marker {
  start: number;
  iso: string | null;
}

function markers(text: string, periods: readonly Period[]): Marker[] {
  const now = [...text.matchAll(AS_OF_NOW)].map((match) => ({ start: match.index, iso: null }));
  return [...periods.filter((period) => period.governs), ...now].sort((a, b) => a.start - b.start);
}

/** The year of each figure after 2022年、2023年分别, in rounds of one unit: 12个、18个，3亿元、5亿元. */
function yearsApart(text: string, spans: readonly Span[]): Map<Span, string> {
  const apart = new Map<Span, string>();
  if (!text.includes('分别')) return apart;
  let at = 0;
  for (const match of text.matchAll(YEARS_APART)) {
    const years = match[0].match(/\d{4}/g) ?? [];
    const start = match.index + match[0].length;
    const [sentence = ''] = text.slice(start, start + SENTENCE_LIMIT).split('。', 1);
    while ((spans[at]?.start ?? start) < start) at += 1;
    for (; at + years.length <= spans.length; at += years.length) {
      const round = spans.slice(at, at + years.length);
      if (round.some(({ end, unit }) => end > start + sentence.length || unit !== round[0]?.unit)) break;
      for (const [index, span] of round.entries()) apart.set(span, years[index] ?? '');
    }
  }
  return apart;
}

function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const start = match.index + 1;
    CONTINUES.lastIndex = start;
    if (!CONTINUES.test(text)) starts.push(start);
  }
  return starts;
}

/** Periods in brackets, by the offset of the bracket that opens before them. */
function bracketedPeriods(text: string, periods: readonly Period[]): Map<number, string> {
  const opened = periods.filter((period) => /[（(]/.test(text[period.start - 1] ?? ''));
  return new Map(opened.map((period) => [period.start - 1, period.iso]));
}
