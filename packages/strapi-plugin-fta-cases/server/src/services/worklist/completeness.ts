import { type Case, DEFAULT_PROFILE, SECTION_VOCABULARY, type SectionKind } from '@fta/cases-core';
import type { Completeness } from '../../../../shared/contracts.ts';

/** What the format asks for; optional sections are nobody's lack. */
const WANTED = DEFAULT_PROFILE.sections.filter(({ presence }) => presence !== 'optional').map(({ kind }) => kind);

/**
 * The kinds of sections that the cases of a batch are held to. One that no case of several has is not in the format of
 * the batch.
 */
export function formatOf(cases: readonly Case[]): SectionKind[] {
  return cases.length > 1 ? WANTED.filter((kind) => cases.some((single) => has(single, kind))) : [...WANTED];
}

/** How much of its format a case has. */
export function completenessOf(content: Case, format: readonly SectionKind[]): Completeness {
  const missing = format.filter((kind) => !has(content, kind));
  return { present: format.length - missing.length, wanted: format.length, missing: missing.map(labelOf) };
}

function has({ sections }: Case, kind: SectionKind): boolean {
  return sections.some((section) => section.kind === kind && section.lead.length + section.points.length > 0);
}

function labelOf(kind: SectionKind) {
  return SECTION_VOCABULARY.find((entry) => entry.kind === kind)?.label ?? { zh: kind, en: kind };
}
