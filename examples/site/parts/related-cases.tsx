import type { RelatedLink } from '../content/case-page.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { regionLabel, topicLabel } from './labels.ts';
import { hrefOfCase } from './link.ts';

interface RelatedCasesProps {
  readonly language: Language;
  readonly related: readonly RelatedLink[];
}

/** Cases like this one, each with what they have in common. */
export function RelatedCases({ language, related }: RelatedCasesProps) {
  if (related.length === 0) return null;
  return (
    <section className="related" id="related" aria-labelledby="related-heading">
      <h2 id="related-heading">{TEXTS[language].case.related}</h2>
      <ul>
        {related.map((link) => (
          <li key={link.id}>
            <a href={hrefOfCase(language, link.id)} lang="zh-Hans">
              {link.title}
            </a>
            <p>
              <span lang="zh-Hans">{link.provider}</span>
              <span>{commonGround(link, language)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function commonGround({ shared }: RelatedLink, language: Language): string {
  const texts = TEXTS[language];
  return [
    ...(shared.provider ? [texts.case.sameProvider] : []),
    ...shared.topics.map((topic) => topicLabel(topic, language)),
    ...shared.regions.map((region) => regionLabel(region, language)),
  ].join(texts.listOf);
}
