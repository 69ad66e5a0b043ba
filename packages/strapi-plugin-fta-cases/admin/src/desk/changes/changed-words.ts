import type { Node } from 'prosemirror-model';
import { type CaseContent, caseWith } from '../../../../shared/content.ts';
import type { Difference } from '../../../../shared/contracts.ts';
import { diffCases } from '../../../../shared/diff.ts';
import { textsOf } from '../../../../shared/texts.ts';
import { textDiff } from '../../diff/text-diff.ts';
import { isWithin } from '../../pointer.ts';
import { contentOf } from '../document/case-document.ts';
import type { LayerMark } from '../remarks/layers.ts';
import { rangeOf } from '../remarks/words.ts';

/** What became of a text since an earlier version of it. */
export interface Changes {
  readonly list: readonly Difference[];
  /** Words that came, and where words went; what went is in the list. */
  readonly marks: readonly LayerMark[];
}

const LOOKS = { came: 'fta-came', wentHere: 'fta-went-here' } as const;

/** The changes from an earlier content to a document. */
export function changesSince(before: CaseContent, doc: Node): Changes {
  const now = contentOf(doc);
  const list = diffCases(caseWith(before), caseWith(now));
  return { list, marks: list.flatMap((change) => marksOf(change, now, doc)) };
}

function marksOf(change: Difference, now: CaseContent, doc: Node): LayerMark[] {
  const { path } = change;
  if (change.kind === 'added') {
    const whole = textsOf(now).filter(({ pointer }) => isWithin(pointer, path));
    return whole.flatMap(({ pointer, text }) => marked(doc, pointer, 0, text.length, LOOKS.came));
  }
  if (change.kind !== 'changed') return [];
  const { before, after } = change;
  if (typeof after !== 'string') return [];
  return wordMarks(doc, path, typeof before === 'string' ? before : '', after);
}

function wordMarks(doc: Node, pointer: string, before: string, after: string): LayerMark[] {
  const marks: LayerMark[] = [];
  let at = 0;
  for (const { kind, text } of textDiff(before, after)) {
    if (kind === 'removed') {
      // The character behind the gap bears its mark; at the end of a text the one before it.
      const start = at < after.length ? at : at - 1;
      marks.push(...marked(doc, pointer, start, start + 1, LOOKS.wentHere));
      continue;
    }
    if (kind === 'added') marks.push(...marked(doc, pointer, at, at + text.length, LOOKS.came));
    at += text.length;
  }
  return marks;
}

function marked(doc: Node, pointer: string, start: number, end: number, look: string): LayerMark[] {
  const range = start >= 0 && start < end ? rangeOf(doc, { pointer, start, end }) : null;
  return range ? [{ ...range, look }] : [];
}
