import type { Section } from '../schema/section.ts';

/** The running text of a case, each string with its pointer inside the case: what figures and citations count in. */
export function textsOf(lead: readonly string[], sections: readonly Section[]): [path: string, text: string][] {
  const texts: [string, string][] = [];
  const add = (paragraphs: readonly string[], path: string) => {
    for (let at = 0; at < paragraphs.length; at++) texts.push([`${path}/${at}`, paragraphs[at] ?? '']);
  };
  add(lead, '/lead');
  sections.forEach((section, s) => {
    add(section.lead, `/sections/${s}/lead`);
    section.points.forEach((point, p) => {
      add(point.paragraphs, `/sections/${s}/points/${p}/paragraphs`);
    });
  });
  return texts;
}
