import { drawBars } from '../charts/bars.ts';
import { drawPairs } from '../charts/pairs.ts';
import { type FigurePair, type FigureRow, reduction } from '../content/figure-rows.ts';
import type { FiguresPage, UnitSummary } from '../content/figures-pages.ts';
import { PATHS, selectionPath } from '../content/paths.ts';
import { unitName } from '../content/units.ts';
import { Chart } from '../parts/chart.tsx';
import { FigureRowsTable, PairsTable } from '../parts/figure-rows-table.tsx';
import { FindingsSection } from '../parts/findings-section.tsx';
import { fileHref, hrefOf } from '../parts/link.ts';
import { formatNumber } from '../parts/numbers.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { UnitMenu } from '../parts/unit-menu.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface FiguresViewProps {
  readonly language: Language;
  readonly page: FiguresPage;
}

/** Findings across cases: what changed, grouped by what it is about, and the way to every unit. */
export function FiguresView({ language, page }: FiguresViewProps) {
  const texts = TEXTS[language].figures;
  const counts = { figures: formatNumber(page.figures, language), cases: formatNumber(page.cases, language) };
  return (
    <Shell language={language} path={PATHS.figures} entry="figures">
      <div className="wrap">
        <PageHead heading={texts.heading} intro={page.figures > 0 ? fill(texts.intro, counts) : undefined} />
        {page.figures === 0 ? (
          <p className="nothing">{texts.none}</p>
        ) : (
          <div className="with-menu">
            <UnitMenu language={language} units={page.units} current={null} hasOthers={page.others > 0} />
            <div className="figures-content">
              <p className="caution">{texts.caution}</p>
              <p className="note figures-download">
                <a href={fileHref('/data/figures.csv')} download>
                  {texts.download}
                </a>{' '}
                · {fill(texts.cite, { ...counts, site: TEXTS[language].siteName })}
              </p>
              {page.groups.map((group) => (
                <FindingsSection key={group.indicator ?? ''} language={language} group={group} />
              ))}
              <UnitTable language={language} units={page.units} />
            </div>
          </div>
        )}
      </div>
    </Shell>
  );
}

interface RankedSectionProps {
  readonly language: Language;
  readonly name: 'decreases' | 'increases' | 'rest';
  readonly ink: 'decrease' | 'increase' | 'other';
  readonly rows: readonly FigureRow[];
}

const BARS = 20;

/** The greatest values as bars, and all of them in a table. */
export function RankedSection({ language, name, ink, rows }: RankedSectionProps) {
  const texts = TEXTS[language].figures;
  if (rows.length === 0) return null;
  const note = name === 'rest' ? { note: texts.restNote } : {};
  return (
    <section className="figures-section" id={name}>
      <h2>{texts[name]}</h2>
      {rows.length > 1 && (
        <Chart caption={texts[name]} {...note} drawFor={(width) => drawBars(rows.slice(0, BARS), { width, ink })} />
      )}
      <FigureRowsTable language={language} label={texts[name]} rows={rows} />
    </section>
  );
}

interface PairsSectionProps {
  readonly language: Language;
  readonly pairs: readonly FigurePair[];
}

/** Pairs of values as lines, for those that shrank, and all of them in a table. */
export function PairsSection({ language, pairs }: PairsSectionProps) {
  const texts = TEXTS[language].figures;
  if (pairs.length === 0) return null;
  const shrunk = pairs.filter((pair) => (reduction(pair) ?? 0) > 0).slice(0, BARS);
  return (
    <section className="figures-section" id="pairs">
      <h2>{texts.pairs}</h2>
      {shrunk.length > 1 && (
        <Chart caption={texts.pairs} note={texts.pairsNote} drawFor={(width) => drawPairs(shrunk, width)} />
      )}
      <PairsTable language={language} label={texts.pairs} pairs={pairs} />
    </section>
  );
}

function UnitTable({ language, units }: { readonly language: Language; readonly units: readonly UnitSummary[] }) {
  const texts = TEXTS[language].figures;
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, language));
  return (
    <section className="figures-section" id="units">
      <h2>{texts.byUnit}</h2>
      <table className="units">
        <thead>
          <tr>
            <th scope="col">{texts.unit}</th>
            {[texts.count, texts.cases, texts.least, texts.middle, texts.greatest].map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((it) => (
            <tr key={it.slug}>
              <th scope="row">
                <a href={hrefOf(language, selectionPath(it.slug, null))}>{unitName(it.unit, language)}</a>
              </th>
              <td className="number">{it.figures}</td>
              <td className="number">{it.cases}</td>
              <td className="number">{number(it.min)}</td>
              <td className="number">{number(it.median)}</td>
              <td className="number">{number(it.max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
