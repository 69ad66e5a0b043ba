import type { Sources } from '../assemble/assemble.ts';
import type { Line } from '../lines/lines.ts';
import { readMarker } from '../lines/markers.ts';
import { readSectionHeading } from '../lines/section-heading.ts';

/**
 * By what a title or heading was known: a form, a bookmark or a tag that names it, its list marker, its words, the heading
 * mark or style it has, the face and size that set it off, or only that it stands where the others do.
 */
export type Sign = 'form' | 'bookmark' | 'tag' | 'marker' | 'words' | 'style' | 'face' | 'recurrence';

/** JSON Pointer in the batch → {@link Sign}, for every title and heading that stands in the source. */
export type Signs = Readonly<Record<string, Sign>>;

const HEADING = /^\/cases\/\d+\/(?:title|sections\/\d+\/(?:heading|points\/\d+\/title))$/;

/** The signs of all headings, the strongest of each. */
export function signsOf(lines: readonly Line[], sources: Sources): Signs {
  const ordered = lines.filter(({ runs }) => runs.length > 0).sort((a, b) => a.start - b.start);
  const signs: Record<string, Sign> = {};
  for (const pointer of Object.keys(sources)) {
    if (!/[eg]$/.test(pointer) || !HEADING.test(pointer)) continue;
    const line = lineAt(ordered, sources[pointer]?.start.offset ?? 0);
    if (line) signs[pointer] = signOf(line);
  }
  return signs;
}

function signOf({ role, plain, depth, boldUntil, signal }: Line): Sign {
  if (role) return 'form';
  if (signal?.levelBy === 'bookmark' || signal?.levelBy === 'tag') return signal.levelBy;
  if (readMarker(plain)) return 'marker';
  if (readSectionHeading(plain)) return 'words';
  if (depth > 0) return signal?.levelBy ?? 'style';
  return boldUntil > 0 ? 'face' : 'recurrence';
}

/** The last line that begins at an offset or before it. */
function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}
