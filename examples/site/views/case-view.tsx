import { caseSchema, fieldText, renderJsonLd } from '@fta/cases-core';
import { API_ROOT } from '@fta/cases-core/rest';
import type { CasePage } from '../content/case-page.ts';
import { pageRange } from '../content/origin.ts';
import { PATHS } from '../content/paths.ts';
import { breadcrumbList, type Crumb } from '../content/structured-data.ts';
import { CMS_URL } from '../environment.ts';
import { CompareToggle } from '../parts/case-entry.tsx';
import { CaseText, type Marks } from '../parts/case-text.tsx';
import { CitationList } from '../parts/citation-list.tsx';
import { CiteThis } from '../parts/cite-this.tsx';
import { FigureTable } from '../parts/figure-table.tsx';
import { JsonLd } from '../parts/json-ld.tsx';
import { regionLabel, topicLabel } from '../parts/labels.ts';
import { hrefOf, hrefOfCase, hrefOfList, wholeUrl } from '../parts/link.ts';
import { formatDate } from '../parts/numbers.ts';
import { Outline } from '../parts/outline.tsx';
import { RelatedCases } from '../parts/related-cases.tsx';
import { Shell } from '../parts/shell.tsx';
import { Title } from '../parts/title.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface CaseViewProps {
  readonly language: Language;
  readonly page: CasePage;
}

/** One case: its text with figures and citations marked, and what goes with it. */
export function CaseView({ language, page }: CaseViewProps) {
  const { case: it, figures, related } = page;
  const path = `${PATHS.case}${it.id}/`;
  return (
    <Shell language={language} path={path} entry="list">
      <article className="wrap case">
        <CaseHeader language={language} page={page} />
        <div className="case-body">
          <Outline language={language} page={page} />
          <div className="case-content">
            <CaseText it={it} marks={marksOf(page)} />
            <FigureTable language={language} figures={figures} />
            <CitationList language={language} citations={it.citations} />
            <CiteThis language={language} page={page} />
            <RelatedCases language={language} related={related} />
            <Neighbours language={language} page={page} />
          </div>
        </div>
        <p className="print-source">
          {TEXTS[language].case.source}
          {TEXTS[language].colon}
          {wholeUrl(language, path)}
        </p>
      </article>
      <JsonLd nodes={[renderJsonLd(it, wholeUrl('zh', path)), breadcrumbList(trailOf(language, page))]} />
    </Shell>
  );
}

function CaseHeader({ language, page: { case: it, batch, updatedAt, origin } }: CaseViewProps) {
  const texts = TEXTS[language];
  return (
    <header className="case-header">
      <p className="crumbs">
        <a href={hrefOf(language, `${PATHS.batches}${batch.id}/`)} lang="zh-Hans">
          {batch.title}
        </a>
        <span>{fill(texts.case.ordinal, { number: it.number })}</span>
      </p>
      <h1>
        <Title text={it.title} />
      </h1>
      {it.summary !== null && (
        <p className="summary" lang="zh-Hans">
          {it.summary}
        </p>
      )}
      <dl className="origin">
        <div>
          <dt>{labelOf('provider', language)}</dt>
          <dd lang="zh-Hans">
            <a href={hrefOfList(language, { provider: it.provider.key })}>{it.provider.name}</a>
          </dd>
        </div>
        <Links label={labelOf('regions', language)}>
          {it.regions.map((region) => [region, hrefOfList(language, { region }), regionLabel(region, language)])}
        </Links>
        <Links label={labelOf('topics', language)}>
          {it.topics.map((topic) => [topic, hrefOfList(language, { topic }), topicLabel(topic, language)])}
        </Links>
        {updatedAt !== null && (
          <div>
            <dt>{texts.case.updatedAt}</dt>
            <dd>
              <time dateTime={updatedAt}>{formatDate(updatedAt, language)}</time>
            </dd>
          </div>
        )}
        {origin !== null && (
          <div>
            <dt>{texts.case.origin}</dt>
            <dd>{fill(texts.case.pages, { file: origin.file, pages: pageRange(origin) })}</dd>
          </div>
        )}
      </dl>
      <div className="case-tools">
        <CompareToggle id={it.id} title={it.title} texts={texts.compare} />
        <button type="button" className="link" data-print="">
          {texts.case.print}
        </button>
        <a href={`${CMS_URL}${API_ROOT}/cases/${it.id}`}>{texts.case.asJson}</a>
      </div>
    </header>
  );
}

interface LinksProps {
  readonly label: string;
  /** Key, address and text of each. */
  readonly children: readonly (readonly [string, string, string])[];
}

function Links({ label, children }: LinksProps) {
  if (children.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul className="inline">
          {children.map(([key, href, text]) => (
            <li key={key}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Neighbours({ language, page: { previous, next } }: CaseViewProps) {
  const texts = TEXTS[language].case;
  if (previous === null && next === null) return null;
  const entries = [
    { link: previous, label: texts.previous, rel: 'prev' },
    { link: next, label: texts.next, rel: 'next' },
  ];
  return (
    <nav className="neighbours" aria-label={texts.inBatch}>
      {entries.map(({ link, label, rel }) =>
        link === null ? (
          <span key={rel} />
        ) : (
          <a key={rel} href={hrefOfCase(language, link.id)} rel={rel}>
            <span>{label}</span>
            <span lang="zh-Hans">{link.title}</span>
          </a>
        ),
      )}
    </nav>
  );
}

function trailOf(language: Language, { case: it, batch }: CasePage): Crumb[] {
  const pages = [
    [TEXTS[language].batches.heading, PATHS.batches],
    [batch.title || batch.id, `${PATHS.batches}${batch.id}/`],
    [it.title, `${PATHS.case}${it.id}/`],
  ] as const;
  return pages.map(([name, path]) => ({ name, url: wholeUrl(language, path) }));
}

function marksOf({ case: it }: CasePage): Marks {
  return [
    ...it.figures.map(({ path, start, end }, i) => ({ path, start, end, id: `figure-${i + 1}` })),
    ...it.citations.map(({ path, start, end }, i) => ({ path, start, end, id: `citation-${i + 1}` })),
  ];
}

function labelOf(field: 'provider' | 'regions' | 'topics', language: Language): string {
  return fieldText(caseSchema.shape[field])?.label[language] ?? field;
}
