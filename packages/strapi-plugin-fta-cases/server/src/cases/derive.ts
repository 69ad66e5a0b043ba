import {
  type Case,
  caseSchema,
  derivedCitations,
  derivedFigures,
  describeProvider,
  findIssues,
  type ValueIssue,
} from '@fta/cases-core';
import { trimCase } from '../../../shared/trim.ts';

export type Derivation =
  | { readonly content: Case; readonly issues?: undefined }
  | { readonly content?: undefined; readonly issues: readonly ValueIssue[] };

/**
 * A case as it is kept: texts trimmed, keys in the order of the schema, figures and citations read from its text. What
 * does not have the shape of a case gives issues instead.
 */
export function deriveCase(draft: Case): Derivation {
  const trimmed = trimCase(draft);
  const issues = findIssues(caseSchema, { ...trimmed, figures: [], citations: [] });
  if (issues.length > 0) return { issues };
  const content = caseSchema.parse({ ...trimmed, figures: [], citations: [] });
  const { lead, sections } = content;
  return {
    content: {
      ...content,
      figures: derivedFigures(lead, sections),
      citations: derivedCitations(lead, sections),
      topics: [...new Set(content.topics)],
    },
  };
}

/** The provider that a name means; a name that has not changed keeps what is known of it. */
export function providerOf(name: string, known: Case['provider'] | null): Case['provider'] {
  return known && known.name === name && known.key !== '' ? known : describeProvider(name);
}
