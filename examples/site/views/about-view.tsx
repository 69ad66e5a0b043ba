import { API_ROOT, OPERATIONS } from '@fta/cases-core/rest';
import type { AboutPage } from '../content/about-page.ts';
import { ALL_BATCHES, datasetPath, PATHS } from '../content/paths.ts';
import { type DatasetFacts, datasetOf } from '../content/structured-data.ts';
import { CMS_URL } from '../environment.ts';
import { JsonLd } from '../parts/json-ld.tsx';
import { fileHref, wholeUrl } from '../parts/link.ts';
import { formatDate, formatNumber } from '../parts/numbers.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface AboutViewProps {
  readonly language: Language;
  readonly page: AboutPage;
}

/** What this is, where it comes from and how to get at the data. */
export function AboutView({ language, page }: AboutViewProps) {
  const texts = TEXTS[language].about;
  const counts = {
    batches: formatNumber(page.batches, language),
    cases: formatNumber(page.cases, language),
    providers: formatNumber(page.providers, language),
  };
  return (
    <Shell language={language} path={PATHS.about} entry="about">
      <div className="wrap narrow prose">
        <PageHead heading={texts.heading} />
        <h2>{texts.whatHeading}</h2>
        <p>{texts.what}</p>
        <h2>{texts.dataHeading}</h2>
        <p>{fill(texts.data, counts)}</p>
        {page.updatedAt !== null && (
          <p>
            {texts.updated}
            {TEXTS[language].colon}
            <time dateTime={page.updatedAt}>{formatDate(page.updatedAt, language)}</time>
          </p>
        )}
        {page.batches > 0 && (
          <ul className="addresses">
            <Address text={texts.dataset} href={fileHref(datasetPath(ALL_BATCHES))} />
          </ul>
        )}
        <h2>{texts.apiHeading}</h2>
        <p>{texts.api}</p>
        <ul className="addresses">
          {ADDRESSES.map(([text, operation]) => (
            <Address key={operation} text={texts[text]} href={apiUrl(operation)} />
          ))}
        </ul>
        <h2>{texts.feedsHeading}</h2>
        <p>{texts.feeds}</p>
        <ul className="addresses">
          <Address text={TEXTS[language].footer.rss} href={fileHref('/rss.xml')} />
          <Address text={TEXTS[language].footer.atom} href={fileHref('/atom.xml')} />
        </ul>
        <h2>{texts.privacyHeading}</h2>
        <p>{texts.privacy}</p>
        <h2>{texts.accessibilityHeading}</h2>
        <p>{texts.accessibility}</p>
      </div>
      {page.batches > 0 && <JsonLd nodes={[datasetOf(factsOf(language, page))]} />}
    </Shell>
  );
}

function factsOf(language: Language, { heads, updatedAt }: AboutPage): DatasetFacts {
  const { siteName, siteDescription } = TEXTS[language];
  return {
    url: wholeUrl('zh', PATHS.about),
    name: siteName,
    description: siteDescription,
    batches: heads,
    updatedAt,
    files: [
      { url: wholeUrl('zh', datasetPath(ALL_BATCHES)), mediaType: 'application/zip' },
      { url: apiUrl('cases'), mediaType: 'application/json' },
    ],
  };
}

const ADDRESSES = [
  ['apiCases', 'cases'],
  ['apiFigures', 'figures'],
  ['apiChanges', 'changes'],
  ['apiDescription', 'openapi'],
  ['apiSchema', 'schema'],
] as const;

function apiUrl(operation: keyof typeof OPERATIONS): string {
  return `${CMS_URL}${API_ROOT}${OPERATIONS[operation].path}`;
}

function Address({ text, href }: { readonly text: string; readonly href: string }) {
  return (
    <li>
      {text}
      <a href={href}>{href}</a>
    </li>
  );
}
