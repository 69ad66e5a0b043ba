import type { Case } from '@fta/cases-core/schema';

/** About as much as a reader shows of an entry, in code points. */
const LENGTH = 140;

/** The beginning of a case's text, for one that has no summary. */
export function openingOf({ lead, sections }: Case): string {
  const paragraphs = [
    ...lead,
    ...sections.flatMap((section) => [...section.lead, ...section.points.flatMap((point) => point.paragraphs)]),
  ];
  const characters = [...paragraphs.join(' ')];
  if (characters.length <= LENGTH) return characters.join('');
  return `${characters.slice(0, LENGTH).join('').trimEnd()}…`;
}
