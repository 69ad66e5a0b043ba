import { API_ROOT } from '@fta/cases-core/rest';
import { type Batch, batchSchema, fieldText } from '@fta/cases-core/schema';
import type { BatchesPage, BatchOverview, BatchPage } from '../content/batch-pages.ts';
import { datasetPath, PATHS } from '../content/paths.ts';
import { type DatasetFacts, datasetOf } from '../content/structured-data.ts';
import { CMS_URL } from '../environment.ts';
import { CaseEntry } from '../parts/case-entry.tsx';
import { entryTexts } from '../parts/entry-texts.ts';
import { JsonLd } from '../parts/json-ld.tsx';
import { topicLabel } from '../parts/labels.ts';
import { fileHref, hrefOf, hrefOfList, wholeUrl } from '../parts/link.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { Title } from '../parts/title.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface ViewProps<Page> {
  readonly language: Language;
  readonly page: Page;
}

/** All batches. */
export function BatchesView({ language, page: { batches } }: ViewProps<BatchesPage>) {
  const texts = TEXTS[language].batches;
  return (
    <Shell language={language} path={PATHS.batches} entry="batches">
      <div className="wrap">
        <PageHead heading={texts.heading} intro={texts.intro} />
        {batches.length === 0 ? (
          <p className="nothing">{texts.none}</p>
        ) : (
          <ul className="batches">
            {batches.map((overview) => (
              <BatchCard key={overview.batch.id} language={language} overview={overview} />
            ))}
          </ul>
        )}
      </div>
    </Shell>
  );
}

const TOPICS_SHOWN = 4;

function BatchCard({ language, overview }: { readonly language: Language; readonly overview: BatchOverview }) {
  const texts = TEXTS[language].batches;
  const { batch, cases, figures, providers, topics } = overview;
  return (
    <li>
      <h2>
        <a href={hrefOf(language, `${PATHS.batches}${batch.id}/`)}>
          <Title text={batch.title} />
        </a>
      </h2>
      <BatchOrigin language={language} batch={batch} />
      <ul className="inline numbers">
        <li>{fill(texts.cases, { count: cases })}</li>
        <li>{fill(texts.providers, { count: providers })}</li>
        <li>{fill(texts.figures, { count: figures })}</li>
      </ul>
      <ul className="tags">
        {topics.slice(0, TOPICS_SHOWN).map(({ value, count }) => (
          <li key={value}>
            {topicLabel(value, language)} {count}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A batch with all its cases. */
export function BatchView({ language, page: { batch, items } }: ViewProps<BatchPage>) {
  const texts = TEXTS[language].batches;
  const entries = entryTexts(language);
  return (
    <Shell language={language} path={`${PATHS.batches}${batch.id}/`} entry="batches">
      <div className="wrap narrow">
        <header className="page-head">
          <h1>
            <Title text={batch.title} />
          </h1>
          <BatchOrigin language={language} batch={batch} />
          <ul className="inline">
            <li>{fill(texts.cases, { count: items.length })}</li>
            <li>
              <a href={hrefOfList(language, { batch: batch.id })}>{texts.search}</a>
            </li>
            <li>
              <a href={fileHref(datasetPath(batch.id))} download>
                {texts.dataset}
              </a>
            </li>
            <li>
              <a href={`${CMS_URL}${API_ROOT}/batches/${batch.id}`}>{texts.download}</a>
            </li>
          </ul>
        </header>
        <ol className="entries">
          {items.map((item) => (
            <CaseEntry key={item.id} item={item} language={language} texts={entries} withBatch={false} />
          ))}
        </ol>
      </div>
      <JsonLd nodes={[datasetOf(factsOf(language, batch, items.length))]} />
    </Shell>
  );
}

function factsOf(language: Language, batch: Head, cases: number): DatasetFacts {
  return {
    url: wholeUrl('zh', `${PATHS.batches}${batch.id}/`),
    name: batch.title || batch.id,
    description: `${TEXTS[language].siteDescription} ${fill(TEXTS[language].batches.cases, { count: cases })}`,
    batches: [batch],
    updatedAt: null,
    files: [
      { url: wholeUrl('zh', datasetPath(batch.id)), mediaType: 'application/zip' },
      { url: `${CMS_URL}${API_ROOT}/batches/${batch.id}`, mediaType: 'application/json' },
    ],
  };
}

type Head = Omit<Batch, 'cases'>;

function BatchOrigin({ language, batch }: { readonly language: Language; readonly batch: Head }) {
  const entries = (['issuer', 'series', 'year'] as const).flatMap((field) => {
    const value = batch[field];
    return value === null ? [] : [{ field, label: fieldText(batchSchema.shape[field])?.label[language], value }];
  });
  return (
    <dl className="batch-origin">
      {entries.map(({ field, label, value }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd lang="zh-Hans">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
