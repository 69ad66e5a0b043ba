import type { UsedSynonyms } from '@fta/cases-core/query';
import { fill } from '../texts/fill.ts';
import type { SearchTexts } from './search-texts.ts';

interface SynonymListProps {
  readonly used: readonly UsedSynonyms[];
  readonly texts: SearchTexts;
  readonly onRemove: (synonym: string) => void;
}

/** What was looked for besides the words that were typed; each can be taken away. */
export function SynonymList({ used, texts, onRemove }: SynonymListProps) {
  if (used.length === 0) return null;
  return (
    <ul className="synonyms" aria-label={texts.synonyms}>
      {used.map(({ term, synonyms }) => (
        <li key={term}>
          <span>{fill(texts.alsoFound, { term })}</span>
          {synonyms.map((synonym) => (
            <button
              key={synonym}
              type="button"
              aria-label={fill(texts.withoutSynonym, { synonym })}
              onClick={() => onRemove(synonym)}
            >
              <span lang="zh-Hans">{synonym}</span>
              <span aria-hidden="true">×</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
