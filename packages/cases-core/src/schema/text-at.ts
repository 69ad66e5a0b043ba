import type { Case } from './case.ts';

const POINTER = /^\/(?:lead\/(\d+)|sections\/(\d+)\/(?:lead\/(\d+)|points\/(\d+)\/paragraphs\/(\d+)))$/;

/**
 * The paragraph a pointer inside a case leads to, as in the `path` of a figure or citation; `undefined` where there is
 * none.
 */
export function textAt(draft: Pick<Case, 'lead' | 'sections'>, path: string): string | undefined {
  const match = POINTER.exec(path);
  if (!match) return undefined;
  const [, lead, section, sectionLead, point, paragraph] = match;
  if (lead !== undefined) return draft.lead[Number(lead)];
  const part = draft.sections[Number(section)];
  if (sectionLead !== undefined) return part?.lead[Number(sectionLead)];
  return part?.points[Number(point)]?.paragraphs[Number(paragraph)];
}

/** True where a stretch of a paragraph holds a text; white space does not count. */
export function spanHolds(
  paragraph: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  if (start >= end || end > paragraph.length) return false;
  const cut = paragraph.slice(start, end);
  return cut.includes(text) || withoutSpaces(cut).includes(withoutSpaces(text));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
