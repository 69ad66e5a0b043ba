import type { TopicKey } from '@fta/cases-core/schema';
import { type CaseContent, isSame } from '../../../shared/content.ts';
import type { TopicEntry } from '../../../shared/contracts.ts';
import { attributesOfContent, contentOfAttributes } from '../draft/attributes.ts';
import { requestOf } from './form-values.ts';

/** The values of Strapi's form for a case. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The links of a case. A form has what was added and what was taken away since it was opened. */
const LINKS = ['topics', 'batch'] as const;

const NO_CHANGES = { connect: [], disconnect: [] };

/**
 * The content that a form shows.
 *
 * @param linked topics that the case is linked to on the server
 */
export function contentOfForm(
  values: FormValues,
  linked: readonly TopicKey[],
  entries: readonly TopicEntry[],
): CaseContent {
  const keys = (documentIds: readonly string[]) =>
    entries.filter(({ documentId }) => documentIds.includes(documentId)).map(({ key }) => key as TopicKey);
  const { connect, disconnect } = linkChanges(values.topics);
  const gone = keys(disconnect);
  const topics = [...new Set([...linked, ...keys(connect)])].filter((key) => !gone.includes(key));
  return contentOfAttributes(values, topics);
}

/** The values with another content. What is the same stays the same object, so that its inputs are left alone. */
export function withContent(values: FormValues, content: CaseContent): FormValues {
  const shown = attributesOfContent(contentOfAttributes(values, []));
  const changed = Object.entries(attributesOfContent(content)).filter(([name, value]) => !isSame(value, shown[name]));
  // What is blank is not there in a form, and inputs take `null` amiss.
  return { ...values, ...Object.fromEntries(changed.map(([name, value]) => [name, value ?? undefined])) };
}

/** The values once they are saved: on that version, links as the server has them. */
export function afterSave(values: FormValues, version: number): FormValues {
  const links = LINKS.filter((name) => hasLinkChanges(values[name]));
  return { ...values, ...Object.fromEntries(links.map((name) => [name, NO_CHANGES])), version };
}

export function hasChangedLinks(values: FormValues): boolean {
  return LINKS.some((name) => hasLinkChanges(values[name]));
}

/** A batch that was chosen anew, as it is sent. */
export function batchOfForm(values: FormValues): FormValues {
  return hasLinkChanges(values.batch) ? { batch: requestOf(values.batch) } : {};
}

function hasLinkChanges(value: unknown): boolean {
  const { connect, disconnect } = linkChanges(value);
  return connect.length + disconnect.length > 0;
}

function linkChanges(value: unknown): { readonly connect: readonly string[]; readonly disconnect: readonly string[] } {
  const { connect, disconnect } = (value ?? {}) as { connect?: unknown; disconnect?: unknown };
  return { connect: documentIds(connect), disconnect: documentIds(disconnect) };
}

function documentIds(links: unknown): string[] {
  if (!Array.isArray(links)) return [];
  return links.map((link: { documentId?: string; apiData?: { documentId?: string } }) =>
    String(link.apiData?.documentId ?? link.documentId ?? ''),
  );
}
