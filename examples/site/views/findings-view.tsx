import type { FindingsPage } from '../content/figures-pages.ts';
import { findingsPath, PATHS, selectionPath } from '../content/paths.ts';
import { unitName } from '../content/units.ts';
import { FindingsSection, groupId, groupLabel } from '../parts/findings-section.tsx';
import { topicLabel } from '../parts/labels.ts';
import { fileHref, hrefOf, wholeUrl } from '../parts/link.ts';
import { formatNumber } from '../parts/numbers.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from '../parts/shell.tsx';
import { SideMenu, TopicMenu } from '../parts/side-menu.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface FindingsViewProps {
  readonly language: Language;
  readonly page: FindingsPage;
}

/** Findings across cases, of all topics or of one: what changed, grouped by what it is about, and the way to every unit. */
export function FindingsView({ language, page }: FindingsViewProps) {
  const texts = TEXTS[language].figures;
  const { topic, topics, groups } = page;
  const counts = { figures: formatNumber(page.figures, language), cases: formatNumber(page.cases, language) };
  const heading = findingsHeading(page, language);
  const entries = groups.map(({ indicator }) => ({
    href: `#${groupId(indicator)}`,
    label: groupLabel(indicator, language),
  }));
  if (page.units.length > 0) entries.push({ href: '#units', label: texts.byUnit });
  return (
    <Shell language={language} path={findingsPath(topic)} entry="figures">
      <div className="wrap">
        <PageHead
          heading={heading}
          intro={page.figures > 0 ? fill(topic === null ? texts.intro : texts.unitIntro, counts) : undefined}
        />
        {page.figures === 0 ? (
          <p className="nothing">{texts.none}</p>
        ) : (
          <div className="with-menu">
            <SideMenu label={texts.byIndicator} entries={entries} />
            <div className="figures-content">
              <TopicMenu language={language} topics={topics} current={topic} pathOf={findingsPath} />
              <p className="caution">{texts.caution}</p>
              <p className="note figures-download">
                <a href={fileHref('/data/figures.csv')} download>
                  {texts.download}
                </a>
                <span id="citation">{fill(texts.cite, { ...counts, heading, site: TEXTS[language].siteName })}</span>
              </p>
              {groups.map((group) => (
                <FindingsSection key={groupId(group.indicator)} language={language} group={group} />
              ))}
              {page.units.length > 0 && <UnitTable language={language} page={page} />}
              <p className="print-source">{wholeUrl(language, findingsPath(topic))}</p>
            </div>
          </div>
        )}
      </div>
    </Shell>
  );
}

export function findingsHeading({ topic }: FindingsPage, language: Language): string {
  const { figures, colon } = TEXTS[language];
  return topic === null ? figures.heading : `${figures.heading}${colon}${topicLabel(topic, language)}`;
}

function UnitTable({ language, page: { units, others } }: FindingsViewProps) {
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
      {others > 0 && (
        <p className="note">
          <a href={hrefOf(language, PATHS.otherUnits)}>{texts.otherUnits}</a>
        </p>
      )}
    </section>
  );
}
