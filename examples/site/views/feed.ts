import { Feed } from 'feed';
import { currentSite } from '../content/current-site.ts';
import { news } from '../content/news.ts';
import { PATHS } from '../content/paths.ts';
import { SITE_URL } from '../environment.ts';
import { wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

/** The cases published last, for feed readers. */
export async function newsFeed(): Promise<Feed> {
  const { items } = news(await currentSite());
  const { title, description } = TEXTS.zh.feed;
  const feed = new Feed({
    id: `${SITE_URL}/`,
    link: `${SITE_URL}/`,
    title,
    description,
    language: LANGUAGE_TAGS.zh,
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
      author: [{ name: item.provider }],
    });
  }
  return feed;
}
