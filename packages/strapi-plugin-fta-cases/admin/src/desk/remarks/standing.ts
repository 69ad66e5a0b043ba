import type { EditorState } from 'prosemirror-state';
import { isInPlace, locate, locateChanged } from '../../../../shared/anchor.ts';
import type { CaseContent } from '../../../../shared/content.ts';
import type { CommentRecord } from '../../../../shared/contracts.ts';
import { contentOf } from '../document/case-document.ts';
import { type LayerMark, marksOfLayer } from './layers.ts';
import { type Range, rangeOf } from './words.ts';

/**
 * What has become of the words of a remark: they are there; the text says what was suggested; or they were changed, and
 * stand in the text no more.
 */
export interface Standing {
  readonly state: 'there' | 'said' | 'changed';
  /** `null` where they are not to be found. */
  readonly range: Range | null;
}

const LOOKS = { remark: 'fta-remark', suggestion: 'fta-suggested' } as const;

const NONE: ReadonlyMap<number, Standing> = new Map();

/** The words of every remark as the text is now, by the id of the remark. */
export function standingOf(state: EditorState, comments: readonly CommentRecord[]): ReadonlyMap<number, Standing> {
  if (!comments.some(({ anchor }) => anchor)) return NONE;
  const marked = new Map(marksOfLayer(state, 'remark').map((mark) => [mark.id, mark]));
  const content = contentOf(state.doc);
  return new Map(
    comments.flatMap((comment): [number, Standing][] =>
      comment.anchor ? [[comment.id, standing(state, content, comment, marked.get(comment.id))]] : [],
    ),
  );
}

function standing(
  { doc }: EditorState,
  content: CaseContent,
  { anchor, replacement }: CommentRecord,
  mark: Range | undefined,
): Standing {
  if (!anchor) return { state: 'changed', range: null };
  const said = replacement ? { ...anchor, quote: replacement } : null;
  if (said && isInPlace(content, said)) {
    const { pointer, offset: start } = anchor;
    return { state: 'said', range: rangeOf(doc, { pointer, start, end: start + said.quote.length }) };
  }
  if (mark) return { state: doc.textBetween(mark.from, mark.to) === anchor.quote ? 'there' : 'changed', range: mark };
  const there = locate(content, anchor);
  const place = there ?? locateChanged(content, anchor);
  return { state: there ? 'there' : 'changed', range: place ? rangeOf(doc, place) : null };
}

/** The marks of open remarks whose words are in the text. */
export function remarkMarks(
  comments: readonly CommentRecord[],
  standings: ReadonlyMap<number, Standing>,
): readonly LayerMark[] {
  return comments.flatMap(({ id, resolvedAt, replacement }) => {
    const { state, range } = standings.get(id) ?? { state: 'changed', range: null };
    if (resolvedAt !== null || !range) return [];
    const { from, to } = range;
    return [{ from, to, id, look: replacement !== null && state === 'there' ? LOOKS.suggestion : LOOKS.remark }];
  });
}
