import { type Case, TOPICS } from '@fta/cases-core/schema';
import { Feed, type Item } from 'feed';
import { openingOf } from '../services/publication/edition/opening.ts';
import { attribute, htmlText, plainText } from './xml-text.ts';

/** A published case, with when that was, in UTC. */
export interface FeedCase {
  readonly content: Case;
  readonly updatedAt: string;
  /** When it was published first, in UTC. */
  readonly publishedAt: string;
}

export interface FeedOptions {
  /** Of the feed: the same wherever it is served from. */
  readonly id: string;
  readonly title: string;
  /** Where the pages of the feed are read: this one, and those that there are of the others. */
  readonly pages: FeedPages;
  /** Where a case is shown; `{id}` stands for its id. */
  readonly caseUrl: string;
}

/** The addresses of pages by their relation to the one that is read (RFC 5005). */
export type FeedPages = { readonly self: string } & {
  readonly [Relation in 'first' | 'previous' | 'next' | 'last']?: string;
};

/** Entries of a page. */
export const MOST_ENTRIES = 50;

/** The language of titles and texts. */
const LANGUAGE = 'zh-Hans';

/** What a feed says of its last change before there was any. */
const NEVER = new Date(0);

/** A page of cases as an Atom feed (RFC 4287): the latest change first, {@link MOST_ENTRIES} at most. */
export function atomFeed(cases: readonly FeedCase[], { id, title, pages, caseUrl }: FeedOptions): string {
  const latest = [...cases]
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    .slice(0, MOST_ENTRIES)
    .map((each) => entryOf(each, caseUrl));
  const feed = new Feed({
    id,
    title: plainText(title),
    updated: latest[0]?.date ?? NEVER,
    feedLinks: { atom: pages.self },
    generator: false,
  });
  for (const entry of latest) feed.addItem(entry);
  return withHead(feed.atom1(), pages);
}

/** The library writes neither the language nor links to other pages. */
function withHead(atom: string, { self: _, ...others }: FeedPages): string {
  const links = Object.entries(others).map(
    ([relation, url]) => `    <link rel="${relation}" href="${attribute(url)}"/>\n`,
  );
  return atom
    .replace('<feed ', `<feed xml:lang="${LANGUAGE}" `)
    .replace(/^ *<link rel="self"[^\n]*/m, (self) => `${self}\n${links.join('').trimEnd()}`);
}

function entryOf({ content, updatedAt, publishedAt }: FeedCase, caseUrl: string): Item {
  return {
    id: `urn:fta-case:${content.id}`,
    title: htmlText(content.title),
    link: caseUrl.replaceAll('{id}', content.id),
    date: new Date(updatedAt),
    published: new Date(publishedAt),
    description: htmlText(content.summary ?? openingOf(content)),
    author: [{ name: plainText(content.provider.name) }],
    category: TOPICS.filter(({ key }) => content.topics.includes(key)).map(({ key, label }) => ({
      term: key,
      name: label.zh,
    })),
  };
}
