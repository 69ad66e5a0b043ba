import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SITE_URL } from '../environment.ts';
import { fileHref } from '../parts/link.ts';
import { LANGUAGE_TAGS, type Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import '../styles/index.css';

interface RootProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Takes over the reader's choice of light or dark before anything is painted. */
const CHOOSE_THEME = `try{var t=localStorage.getItem('fta-theme');if(t)document.documentElement.dataset.theme=t}catch(e){}`;

/** The document around every page of a language. */
export function Root({ language, children }: RootProps) {
  const { tray, chosen, open, needMore, clear, most, removeOne } = TEXTS[language].compare;
  const texts = { tray, chosen, open, needMore, clear, most, removeOne };
  return (
    <html lang={LANGUAGE_TAGS[language]} suppressHydrationWarning>
      <head>
        <script data-site="" dangerouslySetInnerHTML={{ __html: CHOOSE_THEME }} />
        <script
          data-site=""
          defer
          src={fileHref('/elements.js')}
          data-compare={fileHref(language === 'zh' ? '/compare/' : '/en/compare/')}
          data-texts={JSON.stringify(texts)}
        />
      </head>
      <body>{children}</body>
    </html>
  );
}

export function rootMetadata(language: Language): Metadata {
  const { siteName, siteDescription } = TEXTS[language];
  return {
    metadataBase: new URL(`${SITE_URL}/`),
    title: { default: siteName, template: `%s · ${siteName}` },
    description: siteDescription,
    icons: { icon: fileHref('/icon.svg') },
  };
}

export const rootViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#12181d' },
  ],
};
