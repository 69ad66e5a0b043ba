import { Feed, type Item } from 'feed';
import { currentSite } from '../content/current-site.ts';
import { type NewsItem, news } from '../content/news.ts';
import { PATHS } from '../content/paths.ts';
import { SITE_URL } from '../environment.ts';
import { wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

const LANGUAGE = LANGUAGE_TAGS.zh;

/** The cases published last, as Atom. */
export async function newsAtom(): Promise<string> {
  const feed = await newsFeed(({ provider }) => ({ author: [{ name: provider }] }));
  return feed.atom1().replace('<feed ', `<feed xml:lang="${LANGUAGE}" `);
}

/** The same as RSS, whose authors are addresses of mail: the provider is a creator of Dublin Core. */
export async function newsRss(): Promise<string> {
  const feed = await newsFeed(({ provider }) => ({
    extensions: [{ name: 'dc:creator', objects: { _text: provider } }],
  }));
  return feed.rss2().replace('<rss ', '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ');
}

async function newsFeed(creditOf: (item: NewsItem) => Pick<Item, 'author' | 'extensions'>): Promise<Feed> {
  const { items } = news(await currentSite());
  const { title, description } = TEXTS.zh.feed;
  const feed = new Feed({
    id: `${SITE_URL}/`,
    link: `${SITE_URL}/`,
    title,
    description,
    language: LANGUAGE,
    generator: 'fta-cases',
    // Of the content, not of the build: the same content is the same feed.
    updated: new Date(items[0]?.updatedAt ?? 0),
    feedLinks: { rss: wholeUrl('zh', '/rss.xml'), atom: wholeUrl('zh', '/atom.xml') },
  });
  for (const item of items) {
    const url = wholeUrl('zh', `${PATHS.case}${item.id}/`);
    feed.addItem({
      id: url,
      link: url,
      title: item.title,
      description: item.summary,
      date: new Date(item.updatedAt),
      ...creditOf(item),
    });
  }
  return feed;
}
