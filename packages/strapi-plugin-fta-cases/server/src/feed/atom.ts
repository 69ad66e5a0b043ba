import { type Case, TOPICS } from '@fta/cases-core/schema';
import { Feed, type Item } from 'feed';
import { openingOf } from '../services/publication/edition/opening.ts';
import { htmlText, plainText } from './xml-text.ts';

/** A published case, with when that was, in UTC. */
export interface FeedCase {
  readonly content: Case;
  readonly updatedAt: string;
}

export interface FeedOptions {
  /** Of the feed: the same wherever it is served from. */
  readonly id: string;
  readonly title: string;
  /** Where the feed itself is read. */
  readonly selfUrl: string;
  /** Where a case is shown; `{id}` stands for its id. */
  readonly caseUrl: string;
}

/** Entries of a feed. */
export const MOST_ENTRIES = 50;

/** What a feed says of its last change before there was any. */
const NEVER = new Date(0);

/** The cases as an Atom feed (RFC 4287): the latest change first, {@link MOST_ENTRIES} at most. */
export function atomFeed(cases: readonly FeedCase[], { id, title, selfUrl, caseUrl }: FeedOptions): string {
  const latest = [...cases]
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    .slice(0, MOST_ENTRIES)
    .map((each) => entryOf(each, caseUrl));
  const feed = new Feed({
    id,
    title: plainText(title),
    updated: latest[0]?.date ?? NEVER,
    feedLinks: { atom: selfUrl },
    generator: false,
  });
  for (const entry of latest) feed.addItem(entry);
  return feed.atom1();
}

function entryOf({ content, updatedAt }: FeedCase, caseUrl: string): Item {
  return {
    id: `urn:fta-case:${content.id}`,
    title: htmlText(content.title),
    link: caseUrl.replaceAll('{id}', content.id),
    date: new Date(updatedAt),
    description: htmlText(content.summary ?? openingOf(content)),
    author: [{ name: plainText(content.provider.name) }],
    category: TOPICS.filter(({ key }) => content.topics.includes(key)).map(({ key, label }) => ({
      term: key,
      name: label.zh,
    })),
  };
}
