import type { Figure } from '@fta/cases-core/schema';
import type { EditorState } from 'prosemirror-state';
import type { CaseContent } from '../../../shared/content.ts';
import type { Passage } from '../../../shared/inquiries.ts';
import { textsOf } from '../../../shared/texts.ts';
import { placesOf } from '../desk/document/places.ts';
import { isWithin } from '../pointer.ts';

/** The words of a figure. */
export function passageOf({ path, start, end, text }: Figure): Passage {
  return { pointer: path, start, end, quote: text };
}

/** The selected words, a passage for each block of the text that they reach into; none where nothing is selected. */
export function selectedPassages({ doc, selection }: EditorState, content: CaseContent): Passage[] {
  const texts = textsOf(content);
  return placesOf(doc).blocks.flatMap(({ node, pos, pointer, indent }): Passage[] => {
    const begin = pos + 1 + indent;
    const stretch = trimmed(node.textContent.slice(indent), selection.from - begin, selection.to - begin);
    const placed = texts.find((each) => isWithin(each.pointer, pointer));
    if (!stretch || !placed) return [];
    const [start, end] = stretch;
    const quote = placed.text.slice(start, end);
    return quote === '' ? [] : [{ pointer: placed.pointer, start, end, quote }];
  });
}

/** What of a stretch is within the text, without the space at its ends. */
function trimmed(text: string, from: number, to: number): [start: number, end: number] | null {
  const [low, high] = [Math.max(0, from), Math.min(text.length, to)];
  const words = text.slice(low, Math.max(low, high));
  if (words.trim() === '') return null;
  const start = low + words.length - words.trimStart().length;
  return [start, start + words.trim().length];
}

/** Whether two passages are the same words. */
export function isSamePassage(a: Passage, b: Passage): boolean {
  return a.pointer === b.pointer && a.start === b.start && a.end === b.end;
}
