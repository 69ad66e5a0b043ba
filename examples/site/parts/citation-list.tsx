import { type Citation, caseSchema, fieldText } from '@fta/cases-core/schema';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';

interface CitationListProps {
  readonly language: Language;
  readonly citations: readonly Citation[];
}

/** The documents a case refers to. */
export function CitationList({ language, citations }: CitationListProps) {
  if (citations.length === 0) return null;
  return (
    <section className="case-citations" id="citations" aria-labelledby="citations-heading">
      <h2 id="citations-heading">{fieldText(caseSchema.shape.citations)?.label[language]}</h2>
      <ol>
        {citations.map(({ title, documentNumber, path, start }, i) => (
          <li key={`${path} ${start}`} id={`citation-${i + 1}`} tabIndex={-1}>
            <cite lang="zh-Hans">{title}</cite>
            {documentNumber !== null && <span lang="zh-Hans">{documentNumber}</span>}
            <a href={`#citation-${i + 1}-text`}>{TEXTS[language].case.toText}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
