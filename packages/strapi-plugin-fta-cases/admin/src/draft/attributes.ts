import { blankCase, type TopicKey } from '@fta/cases-core/schema';
import { attributeOfField, PROVIDER_ATTRIBUTES } from '../../../shared/case-attributes.ts';
import { type CaseContent, contentOf, EDITED_FIELDS } from '../../../shared/content.ts';
import type { TopicEntry } from '../../../shared/contracts.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** The content that the attributes of an entry or a form say; topics stand apart there, as links. */
export function contentOfAttributes(attributes: Attributes, topics: readonly TopicKey[]): CaseContent {
  const { provider: blank } = blankCase();
  const parts = Object.entries(PROVIDER_ATTRIBUTES).map(([part, name]) => [part, attributes[name] ?? undefined]);
  const provider = { ...blank, ...Object.fromEntries(parts.filter(([, value]) => value !== undefined)) };
  return contentOf({ ...attributes, provider, topics: [...topics] });
}

/** The attributes, other than links, that a content is kept in. */
export function attributesOfContent(content: CaseContent): Record<string, unknown> {
  return Object.fromEntries(
    EDITED_FIELDS.filter(([, kind]) => kind !== 'topics').map(([name, kind]) => [
      attributeOfField(name),
      kind === 'provider' ? content.provider.name : content[name],
    ]),
  );
}

/** How links to topics have to change, in the shape that Strapi takes; nothing where they need not. */
export function topicLinks(
  from: readonly TopicKey[],
  to: readonly TopicKey[],
  entries: readonly TopicEntry[],
): { topics?: { connect: { documentId: string }[]; disconnect: { documentId: string }[] } } {
  const linksOf = (keys: readonly TopicKey[]) =>
    entries.filter(({ key }) => keys.includes(key as TopicKey)).map(({ documentId }) => ({ documentId }));
  const connect = linksOf(to.filter((key) => !from.includes(key)));
  const disconnect = linksOf(from.filter((key) => !to.includes(key)));
  return connect.length + disconnect.length === 0 ? {} : { topics: { connect, disconnect } };
}
