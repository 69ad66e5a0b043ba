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
  return shapedCase(draft, ({ lead, sections }) => ({
    figures: derivedFigures(lead, sections),
    citations: derivedCitations(lead, sections),
  }));
}

/**
 * The same for a case as the parser gives it, whose figures and citations have been read from its text just now: they are
 * read again only where trimming has changed the text.
 */
export function deriveParsedCase(parsed: Case): Derivation {
  const { figures, citations } = parsed;
  const derivation = shapedCase(parsed, () => ({ figures, citations }));
  return derivation.content && !hasSameText(derivation.content, parsed) ? deriveCase(parsed) : derivation;
}

function shapedCase(draft: Case, read: (content: Case) => Pick<Case, 'figures' | 'citations'>): Derivation {
  const trimmed = { ...trimCase(draft), figures: [], citations: [] };
  const shaped = caseSchema.safeParse(trimmed);
  if (!shaped.success) return { issues: findIssues(caseSchema, trimmed) };
  const content = shaped.data;
  return { content: { ...content, ...read(content), topics: [...new Set(content.topics)] } };
}

function hasSameText(one: Case, other: Case): boolean {
  return JSON.stringify([one.lead, one.sections]) === JSON.stringify([other.lead, other.sections]);
}

/** The provider that a name means; a name that has not changed keeps what is known of it. */
export function providerOf(name: string, known: Case['provider'] | null): Case['provider'] {
  return known && known.name === name && known.key !== '' ? known : describeProvider(name);
}
