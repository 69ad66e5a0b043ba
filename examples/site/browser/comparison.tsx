import type { Measure } from '@fta/cases-core/query';
import type { Case, IndicatorKey, RegionCode, SectionKind, TopicKey } from '@fta/cases-core/schema';
import { type ReactNode, useEffect, useState } from 'react';
import type { ComparedCase } from '../content/compared-case.ts';
import { hrefOfCase } from '../parts/link.ts';
import { formatChange, statedChange } from '../parts/numbers.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { fetchCases, idsIn, kindsOf, LEAST_CASES, measureRows, queryOfIds } from './compared.ts';

/** What the comparison says besides the words of the cases. */
export interface ComparisonTexts {
  readonly compare: Texts['compare'];
  readonly change: Texts['figure']['change'];
  readonly noUnit: string;
  readonly fields: Readonly<Record<'batch' | 'provider' | 'regions' | 'topics' | 'summary', string>>;
  readonly topics: Readonly<Record<TopicKey, string>>;
  readonly indicators: Readonly<Record<IndicatorKey, string>>;
  readonly regions: Readonly<Record<RegionCode, string>>;
  /** In the order of the vocabulary. */
  readonly sections: readonly { readonly kind: SectionKind; readonly label: string }[];
}

export interface ComparisonProps {
  readonly language: Language;
  readonly texts: ComparisonTexts;
  /** The folder of the cases' files. */
  readonly folderUrl: string;
  readonly listUrl: string;
}

type State = 'starting' | 'loading' | 'failed' | readonly (ComparedCase | null)[];

/** Two to four cases side by side; which ones stands in the address. */
export function Comparison({ language, texts, folderUrl, listUrl }: ComparisonProps) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [state, setState] = useState<State>('starting');
  useEffect(() => {
    const asked = idsIn(location.search);
    const stop = new AbortController();
    setIds(asked);
    setState('loading');
    fetchCases(folderUrl, asked, stop.signal).then(setState, () => {
      if (!stop.signal.aborted) setState('failed');
    });
    return () => stop.abort();
  }, [folderUrl]);

  if (state === 'starting') return <div className="comparison" data-state="starting" />;
  if (state === 'loading') return <Notice text={texts.compare.loading} />;
  if (state === 'failed') return <Notice text={texts.compare.failed} />;
  const missing = ids.filter((_, i) => state[i] === null);
  const found = state.filter((it) => it !== null);
  return (
    <div className="comparison">
      {missing.map((id) => (
        <p key={id} role="alert" className="nothing">
          {fill(texts.compare.missing, { id })}
        </p>
      ))}
      {found.length < LEAST_CASES ? (
        <div className="nothing">
          <p>{texts.compare.choose}</p>
          <p>{texts.compare.chooseHint}</p>
          <p>
            <a className="button" href={listUrl}>
              {texts.compare.toList}
            </a>
          </p>
        </div>
      ) : (
        <ComparisonTable language={language} texts={texts} cases={found} />
      )}
    </div>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <div className="comparison">
      <p role="status" className="nothing">
        {text}
      </p>
    </div>
  );
}

interface ComparisonTableProps {
  readonly language: Language;
  readonly texts: ComparisonTexts;
  readonly cases: readonly ComparedCase[];
}

function ComparisonTable({ language, texts, cases }: ComparisonTableProps) {
  const ids = cases.map(({ case: { id } }) => id);
  const contents = cases.map(({ case: it }) => it);
  const labelOf = new Map(texts.sections.map(({ kind, label }) => [kind, label]));
  const kinds = kindsOf(
    contents,
    texts.sections.map(({ kind }) => kind),
  );
  const row = (label: string, cell: (it: Case, of: ComparedCase) => ReactNode) => (
    <ComparisonRow label={label} lines={[cases.map((of) => [of.case.id, cell(of.case, of)])]} />
  );
  const { fields, compare } = texts;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="comparison-scroll" aria-label={compare.table} tabIndex={0}>
      <table data-cases={cases.length}>
        <thead>
          <tr>
            {contents.map(({ id, title }) => (
              <th key={id} scope="col">
                <a href={hrefOfCase(language, id)} lang="zh-Hans">
                  {title}
                </a>
                {ids.length > LEAST_CASES && (
                  <a
                    className="remove"
                    href={queryOfIds(ids.filter((other) => other !== id))}
                    aria-label={fill(compare.removeOne, { title })}
                  >
                    {compare.remove}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {row(fields.provider, ({ provider }) => (
          <span lang="zh-Hans">{provider.name}</span>
        ))}
        {row(fields.batch, (_, { batch }) => (
          <span lang="zh-Hans">{batch.title}</span>
        ))}
        {row(fields.regions, ({ regions }) => (
          <Names names={regions.map((code) => texts.regions[code])} />
        ))}
        {row(fields.topics, ({ topics }) => (
          <Names names={topics.map((key) => texts.topics[key])} />
        ))}
        {row(fields.summary, ({ summary, lead }) => (
          <Paragraphs texts={summary === null ? lead : [summary]} />
        ))}
        {kinds.map((kind) => (
          <ComparisonRow
            key={kind}
            label={labelOf.get(kind) ?? kind}
            lines={[contents.map((it) => [it.id, <Sections key={it.id} it={it} kind={kind} />])]}
          />
        ))}
        {measureRows(contents).map(({ indicator, unit, lines }) => (
          <ComparisonRow
            key={indicator ?? ` ${unit}`}
            label={labelOfRow(indicator, unit, texts)}
            lines={lines.map((line) =>
              line.map((measures, i) => [
                ids[i] ?? '',
                <Measures key={ids[i]} measures={measures} language={language} texts={texts} />,
              ]),
            )}
          />
        ))}
      </table>
    </section>
  );
}

function labelOfRow(indicator: IndicatorKey | null, unit: string | null, texts: ComparisonTexts): string {
  if (indicator !== null) return texts.indicators[indicator];
  return unit === null ? texts.compare.otherFigures : fill(texts.compare.figures, { unit: unit || texts.noUnit });
}

interface ComparisonRowProps {
  readonly label: string;
  /** Cells by the id of the case. */
  readonly lines: readonly (readonly (readonly [string, ReactNode])[])[];
}

function ComparisonRow({ label, lines }: ComparisonRowProps) {
  return (
    <tbody>
      <tr className="row-label">
        <th colSpan={lines[0]?.length} scope="rowgroup">
          <span>{label}</span>
        </th>
      </tr>
      {lines.map((cells, i) => (
        <tr key={i}>
          {cells.map(([id, content]) => (
            <td key={id}>{content}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="tags">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} lang="zh-Hans">
      {text}
    </p>
  ));
}

function Sections({ it, kind }: { readonly it: Case; readonly kind: SectionKind }) {
  return it.sections
    .filter((section) => section.kind === kind)
    .map(({ heading, lead, points }) => (
      <div key={heading} className="compared-section" lang="zh-Hans">
        <Paragraphs texts={lead} />
        {points.map(({ number, title, paragraphs }) => (
          <details key={`${number} ${title}`}>
            <summary>{title}</summary>
            <Paragraphs texts={paragraphs} />
          </details>
        ))}
      </div>
    ));
}

interface MeasuresProps {
  readonly measures: readonly Measure[];
  readonly language: Language;
  readonly texts: ComparisonTexts;
}

function Measures({ measures, language, texts }: MeasuresProps) {
  if (measures.length === 0) return '—';
  return (
    <ul className="compared-figures" lang="zh-Hans">
      {measures.map(({ figure, from, stated, share }) => (
        <li key={`${figure.path} ${figure.start}`}>
          {figure.label !== '' && <span>{figure.label}</span>}
          <strong>{from === null ? figure.text : `${from.text} → ${figure.text}`}</strong>
          {stated !== null && <span className="change">{statedChange(stated)}</span>}
          {stated === null && from !== null && share !== null && (
            <span className="change">{formatChange(share, language)}</span>
          )}
          {from === null && stated === null && figure.change !== null && (
            <span className="change">{texts.change[figure.change]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
