import { caseSchema, fieldText } from '@fta/cases-core/schema';
import type { CasePage } from '../content/case-page.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { sectionId } from './case-text.tsx';

interface OutlineProps {
  readonly language: Language;
  readonly page: CasePage;
}

/** What the case consists of: beside the text where there is room, folded above it where there is none. */
export function Outline({ language, page }: OutlineProps) {
  const { outline } = TEXTS[language].case;
  return (
    <>
      <nav className="outline outline-beside" aria-label={outline} data-follow="">
        <p aria-hidden="true">{outline}</p>
        <OutlineList language={language} page={page} />
      </nav>
      <details className="outline outline-above">
        <summary>{outline}</summary>
        <nav aria-label={outline}>
          <OutlineList language={language} page={page} />
        </nav>
      </details>
    </>
  );
}

function OutlineList({ language, page }: OutlineProps) {
  const { case: it, related } = page;
  return (
    <ol>
      {it.sections.map(({ heading, points }, i) => (
        <li key={i} className="outline-section">
          {heading !== '' && (
            <a href={`#${sectionId(i)}`} lang="zh-Hans">
              {heading}
            </a>
          )}
          {points.length > 0 && (
            <ol lang="zh-Hans">
              {points.map(({ title, number }, point) => (
                <li key={point} style={{ counterSet: `outline-point ${number}` }}>
                  <a href={`#${sectionId(i, point)}`}>{title}</a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
      {it.figures.length > 0 && (
        <Addition id="figures" label={labelOf('figures', language)} count={it.figures.length} />
      )}
      {it.citations.length > 0 && (
        <Addition id="citations" label={labelOf('citations', language)} count={it.citations.length} />
      )}
      {related.length > 0 && <Addition id="related" label={TEXTS[language].case.related} count={related.length} />}
    </ol>
  );
}

function Addition({ id, label, count }: { readonly id: string; readonly label: string; readonly count: number }) {
  return (
    <li className="outline-addition">
      <a href={`#${id}`}>
        {label} <span className="count">{count}</span>
      </a>
    </li>
  );
}

function labelOf(field: 'figures' | 'citations', language: Language): string {
  return fieldText(caseSchema.shape[field])?.label[language] ?? field;
}
