import { PATHS } from '../content/paths.ts';
import type { RegionsPage } from '../content/regions-page.ts';
import { regionLabel, shortRegionLabel, topicLabel } from '../parts/labels.ts';
import { hrefOfList } from '../parts/link.ts';
import { formatNumber } from '../parts/numbers.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { TILES } from '../parts/tiles.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface RegionsViewProps {
  readonly language: Language;
  readonly page: RegionsPage;
}

/** How many cases concern each region, as a diagram of tiles and as a table. */
export function RegionsView({ language, page }: RegionsViewProps) {
  const texts = TEXTS[language].regions;
  const counts = {
    cases: formatNumber(page.cases, language),
    regions: formatNumber(page.regions.length, language),
  };
  return (
    <Shell language={language} path={PATHS.regions} entry="regions">
      <div className="wrap">
        <PageHead heading={texts.heading} intro={page.regions.length > 0 ? fill(texts.intro, counts) : undefined} />
        {page.regions.length === 0 ? (
          <p className="nothing">{texts.none}</p>
        ) : (
          <div className="regions">
            <TileDiagram language={language} page={page} />
            <RegionTable language={language} page={page} />
          </div>
        )}
      </div>
    </Shell>
  );
}

const STEPS = 5;

function TileDiagram({ language, page }: RegionsViewProps) {
  const texts = TEXTS[language].regions;
  const countOf = new Map(page.regions.map(({ region, cases }) => [region, cases]));
  const most = Math.max(...page.regions.map(({ cases }) => cases));
  return (
    <section className="tile-diagram" aria-labelledby="tiles-note">
      <ul className="tiles">
        {TILES.map(({ region, abbreviation, row, column }) => {
          const count = countOf.get(region) ?? 0;
          const name = shortRegionLabel(region, language);
          const content = (
            <>
              <span className="tile-name">{name}</span>
              {language === 'en' && <abbr title={name}>{abbreviation}</abbr>}
              <span className="tile-count">{count > 0 ? count : ''}</span>
              {count > 0 && <span className="unseen">{texts.tileUnit}</span>}
            </>
          );
          return (
            <li key={region} data-step={stepOf(count, most)} style={{ gridRow: row, gridColumn: column }}>
              {count > 0 ? (
                <a href={hrefOfList(language, { region })}>{content}</a>
              ) : (
                <span className="tile">{content}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Scale label={texts.scale} most={most} />
      <p className="note" id="tiles-note">
        {texts.tileNote}
      </p>
    </section>
  );
}

/** From 1 to {@link STEPS}; 0 for none. */
function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * STEPS));
}

function Scale({ label, most }: { readonly label: string; readonly most: number }) {
  const steps = Array.from({ length: STEPS }, (_, i) => i + 1).filter((step) => rangeOf(step, most) !== '');
  return (
    <p className="scale" aria-hidden="true">
      <span>{label}</span>
      {steps.map((step) => (
        <span key={step} data-step={step}>
          {rangeOf(step, most)}
        </span>
      ))}
    </p>
  );
}

/** The counts of a step: `4–6`, `4`, or nothing where no count falls into it. */
function rangeOf(step: number, most: number): string {
  const first = Math.floor(((step - 1) * most) / STEPS) + 1;
  const last = Math.floor((step * most) / STEPS);
  if (first > last) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

function RegionTable({ language, page }: RegionsViewProps) {
  const texts = TEXTS[language].regions;
  const most = Math.max(...page.regions.map(({ cases }) => cases));
  return (
    <section className="region-table">
      <h2>{texts.table}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.region}</th>
            <th scope="col">{texts.cases}</th>
            <th scope="col" className="number">
              {texts.providers}
            </th>
            <th scope="col">{texts.topics}</th>
          </tr>
        </thead>
        <tbody>
          {page.regions.map(({ region, cases, providers, topics }) => (
            <tr key={region}>
              <th scope="row">
                <a href={hrefOfList(language, { region })}>{regionLabel(region, language)}</a>
              </th>
              <td className="bar">
                <div>
                  <span>{cases}</span>
                  <span style={{ inlineSize: `${(cases / most) * 100}%` }} />
                </div>
              </td>
              <td className="number">{providers}</td>
              <td>
                <ul className="inline">
                  {topics.map((topic) => (
                    <li key={topic}>
                      <a href={hrefOfList(language, { region, topic })}>{topicLabel(topic, language)}</a>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
