import { API_ROOT } from '@fta/cases-core/rest';
import type { ReactNode } from 'react';
import { PATHS } from '../content/paths.ts';
import { CMS_URL } from '../environment.ts';
import { LANGUAGE_TAGS, type Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { fileHref, hrefOf } from './link.ts';

type MenuEntry = keyof (typeof TEXTS)['zh']['menu'];

interface ShellProps {
  readonly language: Language;
  /** Of this page, below the language's. */
  readonly path: string;
  /** The part of the site it belongs to. */
  readonly entry: MenuEntry | null;
  readonly children: ReactNode;
}

const MENU: readonly MenuEntry[] = ['list', 'figures', 'regions', 'batches', 'about'];

/** What every page has around its content. */
export function Shell({ language, path, entry, children }: ShellProps) {
  const texts = TEXTS[language];
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <Header language={language} path={path} entry={entry} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer language={language} />
    </>
  );
}

function Header({ language, path, entry }: Omit<ShellProps, 'children'>) {
  const texts = TEXTS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="brand" href={hrefOf(language, PATHS.list)}>
          <img src={fileHref('/icon.svg')} alt="" width="28" height="28" />
          {texts.siteName}
        </a>
        <nav aria-label={texts.mainMenu}>
          <ul>
            {MENU.map((each) => (
              <li key={each}>
                <a href={hrefOf(language, PATHS[each])} aria-current={each === entry ? 'page' : undefined}>
                  {texts.menu[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <a
            href={hrefOf(other, path)}
            hrefLang={LANGUAGE_TAGS[other]}
            lang={LANGUAGE_TAGS[other]}
            title={texts.toOtherLanguage}
            data-keep-query=""
          >
            {texts.otherLanguage}
          </a>
          <theme-switch>
            <button type="button" aria-label={texts.switchTheme} title={texts.switchTheme} />
          </theme-switch>
        </div>
      </div>
    </header>
  );
}

function Footer({ language }: { readonly language: Language }) {
  const { footer } = TEXTS[language];
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{footer.source}</p>
        <ul>
          <li>
            <a href={hrefOf(language, PATHS.about)}>{footer.about}</a>
          </li>
          <li>
            <a href={`${CMS_URL}${API_ROOT}/openapi.json`}>{footer.api}</a>
          </li>
          <li>
            <a href={fileHref('/rss.xml')}>{footer.rss}</a>
          </li>
          <li>
            <a href={fileHref('/atom.xml')}>{footer.atom}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
