import type { FacetName, Facets } from '@fta/cases-core/query';
import { useId, useState } from 'react';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import type { SearchTexts } from './search-texts.ts';

export interface FacetGroup {
  readonly name: FacetName;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The groups with the values that the page did not bring, after those that it did. */
export function withAllValues(groups: readonly FacetGroup[], facets: Facets, language: Language): FacetGroup[] {
  return groups.map(({ name, values }) => {
    const known = new Set(values.map(({ value }) => value));
    const others = (facets[name] ?? []).filter(({ value }) => !known.has(value));
    return { name, values: [...values, ...others.map((other) => ({ ...other, label: other.label[language] }))] };
  });
}

interface FacetPanelProps {
  readonly groups: readonly FacetGroup[];
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Over the cases found; `null` while nothing is asked. */
  readonly counts: Facets | null;
  readonly texts: SearchTexts;
  /** How many values are chosen. */
  readonly count: number;
  readonly onChoose: (name: FacetName, value: string, isChosen: boolean) => void;
}

/** The values of every facet with how many cases have them. They keep their places, whatever is found. */
export function FacetPanel({ groups, chosen, counts, texts, count, onChoose }: FacetPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className="facets" aria-label={texts.filters}>
      <button
        type="button"
        className="facets-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {count > 0 ? fill(texts.filtersChosen, { count }) : texts.filters}
      </button>
      <div id={id} className="facet-groups" data-open={isOpen ? '' : undefined}>
        {groups.map(({ name, values }) => (
          <fieldset key={name}>
            <legend>{texts.facets[name]}</legend>
            <div className="facet-values">
              {values.map(({ value, label, count: all }) => (
                <FacetChoice
                  key={value}
                  label={label}
                  count={counts === null ? all : countIn(counts, name, value)}
                  isChosen={chosen[name].includes(value)}
                  onChoose={(isChosen) => onChoose(name, value, isChosen)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </aside>
  );
}

interface FacetChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function FacetChoice({ label, count, isChosen, onChoose }: FacetChoiceProps) {
  return (
    <label data-empty={count === 0 ? '' : undefined}>
      <input
        type="checkbox"
        checked={isChosen}
        autoComplete="off"
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>{label}</span>
      <span className="count">{count}</span>
    </label>
  );
}

function countIn(counts: Facets, name: FacetName, value: string): number {
  return counts[name]?.find((each) => each.value === value)?.count ?? 0;
}
