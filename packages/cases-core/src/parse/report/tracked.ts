import type { VFile } from 'vfile';
import type { NoiseReason } from '../../schema/vocabulary/noise-reasons.ts';
import type { Line } from '../lines/lines.ts';
import type { Places } from '../source/places.ts';
import { report } from './report.ts';

/** Characters of a stretch of text that a message shows. */
const MOST_SHOWN = 24;

const CHANGES = { insertion: 'tracked-insertion', move: 'tracked-move' } as const;

/** What is told of a line that stands beside the text, by the reason why. */
const ASIDE = {
  deleted: 'tracked-deletion',
  comment: 'comment-outside',
  hidden: 'hidden-outside',
  footnote: 'footnote-outside',
} as const satisfies Partial<Record<NoiseReason, string>>;

/**
 * Tells of tracked changes one by one, and of the comments, notes and hidden words of a document that has a layout, each
 * at the line that it belongs to.
 */
export function reportTracked(file: VFile, source: string, lines: readonly Line[], places: Places): void {
  const starts = new Map(lines.map(({ signal, start, end }) => [signal?.line, { start, end }]));
  for (const { signal, start, end } of lines) {
    if (!signal) continue;
    for (const change of signal.changes ?? []) {
      const [from, to] = [start + change.start, Math.min(start + change.end, end)];
      report(file, CHANGES[change.kind], { text: shown(source.slice(from, to)) }, places.range(from, to));
    }
    const rule = ASIDE[signal.noise as keyof typeof ASIDE];
    if (rule === undefined) continue;
    const about = starts.get(signal.about) ?? { start, end };
    report(file, rule, { text: shown(source.slice(start, end)) }, places.range(about.start, about.end));
  }
}

function shown(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > MOST_SHOWN ? `${flat.slice(0, MOST_SHOWN)}…` : flat;
}
