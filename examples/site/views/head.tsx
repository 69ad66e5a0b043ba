import { fileHref, wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface HeadProps {
  readonly language: Language;
  readonly path: string;
  /** Left out on the page that has the name of the site. */
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'article';
}

/** What browsers, search engines and those who share a page are told of it. */
export function Head({ language, path, title, description, type }: HeadProps) {
  const { siteName, siteDescription, feed } = TEXTS[language];
  const told = description ?? siteDescription;
  return (
    <>
      <title>{title === undefined ? siteName : `${title} · ${siteName}`}</title>
      <meta name="description" content={told} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12181d" />
      <link rel="icon" href={fileHref('/icon.svg')} />
      <link rel="canonical" href={wholeUrl(language, path)} />
      {LANGUAGES.map((each) => (
        <link key={each} rel="alternate" hrefLang={LANGUAGE_TAGS[each]} href={wholeUrl(each, path)} />
      ))}
      <link rel="alternate" type="application/rss+xml" title={feed.title} href={wholeUrl('zh', '/rss.xml')} />
      <link rel="alternate" type="application/atom+xml" title={feed.title} href={wholeUrl('zh', '/atom.xml')} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content={type ?? 'website'} />
      <meta property="og:locale" content={language === 'zh' ? 'zh_CN' : 'en'} />
      <meta property="og:title" content={title ?? siteName} />
      <meta property="og:description" content={told} />
      <meta property="og:url" content={wholeUrl(language, path)} />
    </>
  );
}
