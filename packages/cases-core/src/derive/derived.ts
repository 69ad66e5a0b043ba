import type { Citation } from '../schema/citation.ts';
import type { Figure } from '../schema/figure.ts';
import type { Section } from '../schema/section.ts';
import { extractCitations } from './citations.ts';
import { extractFigures } from './figures/extract.ts';

/**
 * The figures that reading the text of a case gives, in the order of the schema's keys, so that a batch is the same JSON
 * text by every way. Written out key by key: this runs for every figure, and spreading is slow.
 */
export function derivedFigures(lead: readonly string[], sections: readonly Section[]): Figure[] {
  const figures: Figure[] = [];
  for (const [path, content] of textsOf(lead, sections)) {
    for (const { text, value, min, max, unit, qualifier, change, asOf, label, start, end } of extractFigures(content)) {
      figures.push({ text, value, min, max, unit, qualifier, change, asOf, label, path, start, end });
    }
  }
  return figures;
}

/** The citations that reading the text of a case gives. */
export function derivedCitations(lead: readonly string[], sections: readonly Section[]): Citation[] {
  const citations: Citation[] = [];
  for (const [path, text] of textsOf(lead, sections)) {
    for (const { title, documentNumber, start, end } of extractCitations(text)) {
      citations.push({ title, documentNumber, path, start, end });
    }
  }
  return citations;
}

/** The running text of a case, each string with its pointer inside the case: what figures and citations count in. */
function* textsOf(lead: readonly string[], sections: readonly Section[]): Iterable<[string, string]> {
  for (const [at, text] of lead.entries()) yield [`/lead/${at}`, text];
  for (const [s, section] of sections.entries()) {
    for (const [at, text] of section.lead.entries()) yield [`/sections/${s}/lead/${at}`, text];
    for (const [p, point] of section.points.entries()) {
      for (const [at, text] of point.paragraphs.entries()) yield [`/sections/${s}/points/${p}/paragraphs/${at}`, text];
    }
  }
}
