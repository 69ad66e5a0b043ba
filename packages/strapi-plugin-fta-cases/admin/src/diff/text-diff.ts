import { diffChars } from 'diff';

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that share less than this are better read one after the other. */
const LEAST_SHARED = 0.3;
/** A stretch this short between two changes is an accident, not text that stayed. */
const ISLAND = 1;

/** What became of a text, in reading order. */
export function textDiff(before: string, after: string): TextPart[] {
  const parts = diffChars(before, after).map(
    ({ value, added, removed }): TextPart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const shared = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (shared < LEAST_SHARED * Math.max(before.length, after.length)) return whole(before, after);
  return withoutIslands(parts);
}

function whole(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Joins neighbouring changes: what was removed first, then what was added. */
function withoutIslands(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    result.push(...whole(removed, added));
    [removed, added] = ['', ''];
  };
  for (const [i, { kind, text }] of parts.entries()) {
    const isIsland = kind === 'same' && text.length <= ISLAND && i > 0 && i < parts.length - 1;
    if (kind === 'same' && !isIsland) {
      flush();
      result.push({ kind, text });
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  flush();
  return result;
}

const CONTEXT = 30;

/** Long stretches that stayed, cut down to what stands around the changes. */
export function folded(parts: readonly TextPart[]): TextPart[] {
  return parts.map((part, i) =>
    part.kind === 'same' ? { ...part, text: fold(part.text, i > 0, i < parts.length - 1) } : part,
  );
}

function fold(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const head = hasBefore ? text.slice(0, CONTEXT) : '';
  const tail = hasAfter ? text.slice(-CONTEXT) : '';
  return text.length <= head.length + tail.length + 1 ? text : `${head}…${tail}`;
}
