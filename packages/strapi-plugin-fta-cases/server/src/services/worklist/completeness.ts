import { type Case, type Profile, SECTION_VOCABULARY, type SectionKind } from '@fta/cases-core';
import type { Completeness } from '../../../../shared/contracts.ts';

/**
 * The kinds of sections that the cases of a batch are held to: those that the profile of the series requires, and those
 * that it expects, unless no case of several has them. Optional ones are nobody's lack.
 */
export function formatOf(cases: readonly Case[], { sections }: Profile): SectionKind[] {
  const isUsual = (kind: SectionKind) => cases.length <= 1 || cases.some((single) => has(single, kind));
  return sections
    .filter(({ kind, presence }) => presence === 'required' || (presence === 'expected' && isUsual(kind)))
    .map(({ kind }) => kind);
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
