import { citeCase } from '@fta/cases-core';
import type { CasePage } from '../content/case-page.ts';
import { pageRange } from '../content/origin.ts';
import { PATHS } from '../content/paths.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { wholeUrl } from './link.ts';

interface CiteThisProps {
  readonly language: Language;
  readonly page: CasePage;
}

/** How the case is cited: as a line of a list of references, and as an entry for programs that keep such lists. */
export function CiteThis({ language, page: { case: it, batch, origin } }: CiteThisProps) {
  const { cite } = TEXTS[language].case;
  const url = wholeUrl('zh', `${PATHS.case}${it.id}/`);
  const { text, bibtex } = citeCase(it, batch, { url, pages: origin && pageRange(origin) });
  return (
    <section className="cite-this" id="cite" aria-labelledby="cite-heading">
      <h2 id="cite-heading">{cite}</h2>
      <p lang="zh-Hans">{text}</p>
      <details>
        <summary>BibTeX</summary>
        <pre lang="zh-Hans">{bibtex}</pre>
      </details>
    </section>
  );
}
