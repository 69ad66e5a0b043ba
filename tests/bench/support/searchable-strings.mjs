/**
 * The strings that are searched, listed here on its own.
 *
 * @param {Pick<import('@fta/cases-core/schema').Case, 'title' | 'provider' | 'summary' | 'lead' | 'sections'>} single
 * @returns {string[]}
 */
export function searchableStrings({ title, provider, summary, lead, sections }) {
  const inSections = sections.flatMap((section) => [
    section.heading,
    ...section.lead,
    ...section.points.flatMap((point) => [point.title, ...point.paragraphs]),
  ]);
  return [title, provider.name, summary ?? '', ...lead, ...inSections].filter((text) => text !== '');
}
