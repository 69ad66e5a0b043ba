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

/** Whether a span, cut out of its paragraph, holds the text; white space between words does not count. */
export function spanHolds(
  draft: Pick<Case, 'lead' | 'sections'>,
  span: { readonly path: string; readonly start: number; readonly end: number },
  text: string,
): boolean {
  const paragraph = textAt(draft, span.path);
  if (paragraph === undefined || span.start >= span.end || span.end > paragraph.length) return false;
  return withoutSpaces(paragraph.slice(span.start, span.end)).includes(withoutSpaces(text));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
