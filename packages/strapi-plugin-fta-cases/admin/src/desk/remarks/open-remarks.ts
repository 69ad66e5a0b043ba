import type { CommentRecord } from '../../../../shared/contracts.ts';

/** Remarks and suggestions that nobody has dealt with yet. */
export function openRemarks(comments: readonly CommentRecord[]): CommentRecord[] {
  return comments.filter(({ resolvedAt }) => resolvedAt === null);
}

interface Placed {
  readonly range: { readonly from: number } | null;
}

/** In the order of their words in the text; those without words come behind, in the order in which they were written. */
export function inTextOrder(
  comments: readonly CommentRecord[],
  standings: ReadonlyMap<number, Placed>,
): readonly CommentRecord[] {
  const place = ({ id }: CommentRecord) => standings.get(id)?.range?.from ?? Number.MAX_SAFE_INTEGER;
  return comments.toSorted((a, b) => place(a) - place(b) || a.id - b.id);
}
