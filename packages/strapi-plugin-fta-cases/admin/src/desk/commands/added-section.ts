import { SECTION_VOCABULARY, type SectionKind } from '@fta/cases-core/schema';

/** The usual heading of the section that is added next to those that are there; '' where every kind is there. */
export function addedHeading(sections: readonly { readonly kind: SectionKind }[]): string {
  const missing = SECTION_VOCABULARY.find(({ kind }) => !sections.some((section) => section.kind === kind));
  return missing?.headings[0] ?? '';
}
