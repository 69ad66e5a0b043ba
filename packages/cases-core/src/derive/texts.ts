import type { Section } from '../schema/section.ts';

/** The running text of a case, each string with its pointer inside the case: what figures and citations count in. */
export function* textsOf(lead: readonly string[], sections: readonly Section[]): Iterable<[string, string]> {
  for (const [at, text] of lead.entries()) yield [`/lead/${at}`, text];
  for (const [s, section] of sections.entries()) {
    for (const [at, text] of section.lead.entries()) yield [`/sections/${s}/lead/${at}`, text];
    for (const [p, point] of section.points.entries()) {
      for (const [at, text] of point.paragraphs.entries()) yield [`/sections/${s}/points/${p}/paragraphs/${at}`, text];
    }
  }
}
