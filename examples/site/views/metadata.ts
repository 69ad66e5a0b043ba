import type { Metadata } from 'next';
import { wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS, type Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface PageMetadata {
  readonly language: Language;
  readonly path: string;
  /** Left out on the page that has the name of the site. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'article' | 'website';
}

/** What search engines and those who share a page are told of it. */
export function metadataOf({ language, path, title, description, type = 'website' }: PageMetadata): Metadata {
  const { siteName, siteDescription, feed } = TEXTS[language];
  const told = description ?? siteDescription;
  return {
    ...(title !== undefined && { title }),
    description: told,
    alternates: {
      canonical: wholeUrl(language, path),
      languages: { [LANGUAGE_TAGS.zh]: wholeUrl('zh', path), [LANGUAGE_TAGS.en]: wholeUrl('en', path) },
      types: {
        'application/rss+xml': [{ url: wholeUrl('zh', '/rss.xml'), title: feed.title }],
        'application/atom+xml': [{ url: wholeUrl('zh', '/atom.xml'), title: feed.title }],
      },
    },
    openGraph: {
      siteName,
      type,
      locale: language === 'zh' ? 'zh_CN' : 'en',
      title: title ?? siteName,
      description: told,
      url: wholeUrl(language, path),
    },
  };
}
