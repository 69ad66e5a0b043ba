import { type CompositionEvent, type FormEvent, type RefObject, useEffect, useRef } from 'react';
import type { CaseItem } from '../content/case-item.ts';
import { CaseEntry, type EntryTexts } from '../parts/case-entry.tsx';
import { Magnifier } from '../parts/icons.tsx';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { type FacetGroup, FacetPanel, withAllValues } from './facet-panel.tsx';
import type { Answer, Question } from './protocol.ts';
import { SORTS } from './protocol.ts';
import {
  countOfFilters,
  filterQuery,
  isAnythingAsked,
  NOTHING_ASKED,
  questionIn,
  withChoice,
  withoutSynonym,
  withSort,
  withText,
  wordsQuery,
} from './question.ts';
import type { SearchTexts } from './search-texts.ts';
import { SynonymList } from './synonym-list.tsx';
import { type Search, useSearch } from './use-search.ts';

export interface CaseSearchProps {
  readonly language: Language;
  readonly texts: SearchTexts;
  readonly entryTexts: EntryTexts;
  /** The most frequent values of the facets with their counts over all cases. */
  readonly facets: readonly FacetGroup[];
  readonly total: number;
  /** Where the cases are that the index is built from. */
  readonly sourceUrl: string;
  /** The list of cases in the REST API. */
  readonly apiUrl: string;
  /** The page's own cases, shown while nothing is asked. */
  readonly items: readonly CaseItem[];
  /** The way to the other pages; `null` where there are none. */
  readonly pager: PagerProps | null;
}

/** Search as one types and facets; what is asked stands in the address. */
export function CaseSearch(props: CaseSearchProps) {
  const { language, texts, entryTexts, facets, total, apiUrl, items, pager } = props;
  const search = useSearch(props.sourceUrl);
  const { question, state, answer } = search;
  const isAsked = isAnythingAsked(question);
  const root = usePreparation(search.prepare);
  useEffect(() => {
    // The question is read from the address after the first rendering: until then nothing seems to be asked.
    const isWaiting = answer === null && state.name !== 'failed' && isAnythingAsked(questionIn(location.search));
    if (!isWaiting) delete document.documentElement.dataset.searching;
  }, [answer, state]);
  return (
    <div className="search" ref={root}>
      <SearchField search={search} texts={texts} />
      <div className="search-body">
        <FacetPanel
          groups={state.name === 'ready' ? withAllValues(facets, state.facets, language) : facets}
          chosen={question.filters}
          counts={answer?.facets ?? null}
          texts={texts}
          count={countOfFilters(question)}
          onChoose={(name, value, isChosen) => search.ask(withChoice(question, name, value, isChosen), 'new')}
        />
        <section
          className="results"
          aria-label={texts.heading}
          data-active={isAsked ? '' : undefined}
          data-took={answer && search.took}
        >
          <div className="results-head">
            <p role="status">{statusOf(search, texts, total)}</p>
            {isAsked && (
              <button type="button" className="link" onClick={() => search.ask(NOTHING_ASKED, 'new')}>
                {texts.resetFilters}
              </button>
            )}
            <SortChoice
              question={question}
              texts={texts}
              onSort={(sort) => search.ask(withSort(question, sort), 'new')}
            />
          </div>
          {isAsked && answer !== null && (
            <SynonymList
              used={answer.synonyms}
              texts={texts}
              onRemove={(synonym) => search.ask(withoutSynonym(question, synonym), 'new')}
            />
          )}
          {isAsked && answer !== null ? (
            <Hits
              words={wordsQuery(question).toString()}
              answer={answer}
              language={language}
              texts={texts}
              entryTexts={entryTexts}
              onMore={() => search.ask({ ...question, pages: question.pages + 1 }, 'same')}
            />
          ) : (
            <div className="own-list">
              <ol className="entries">
                {items.map((item) => (
                  <CaseEntry key={item.id} item={item} language={language} texts={entryTexts} />
                ))}
              </ol>
              {pager && <Pager {...pager} />}
            </div>
          )}
          {isAsked && (answer !== null || state.name === 'failed') && (
            <p className="same-query">
              <a href={`${apiUrl}?${filterQuery(question)}`}>{texts.sameQuery}</a>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

interface PagerProps {
  readonly label: string;
  /** This page of how many. */
  readonly place: string;
  readonly previous: PagerLink | null;
  readonly next: PagerLink | null;
}

interface PagerLink {
  readonly href: string;
  readonly label: string;
}

function Pager({ label, place, previous, next }: PagerProps) {
  const link = (to: PagerLink | null, rel: string) =>
    to === null ? (
      <span />
    ) : (
      <a href={to.href} rel={rel}>
        {to.label}
      </a>
    );
  return (
    <nav className="pager" aria-label={label}>
      {link(previous, 'prev')}
      <span>{place}</span>
      {link(next, 'next')}
    </nav>
  );
}

/** Gets the search ready when the reader comes near: the reader who never does loads nothing. */
function usePreparation(prepare: () => void): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = root;
    const signs = ['focusin', 'pointerdown', 'pointermove'] as const;
    for (const sign of signs) current?.addEventListener(sign, prepare, { once: true });
    return () => {
      for (const sign of signs) current?.removeEventListener(sign, prepare);
    };
  }, [prepare]);
  return root;
}

function statusOf({ question, state, answer }: Search, texts: SearchTexts, total: number): string {
  if (!isAnythingAsked(question)) return fill(texts.total, { count: total });
  if (state.name === 'failed') return texts.failed;
  return answer === null ? texts.loading : fill(texts.found, { count: answer.total });
}

function SearchField({ search, texts }: { readonly search: Search; readonly texts: SearchTexts }) {
  const input = useRef<HTMLInputElement>(null);
  const { question, ask } = search;
  const { text: asked } = question;
  useEffect(() => {
    if (input.current && input.current.value !== asked) input.current.value = asked;
  }, [asked]);
  const askFor = (text: string) => ask(withText(question, text), 'same');
  const onInput = (event: FormEvent<HTMLInputElement> | CompositionEvent<HTMLInputElement>) => {
    // Half of a Chinese word is Latin letters: what is being composed is not asked for yet.
    const isComposing = 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing;
    if (!isComposing) askFor(event.currentTarget.value);
  };
  return (
    <search>
      <form className="search-field" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="q" className="unseen">
          {texts.search}
        </label>
        <div>
          <Magnifier />
          <input
            ref={input}
            id="q"
            type="search"
            placeholder={texts.placeholder}
            aria-describedby="q-hint"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            onInput={onInput}
            onCompositionEnd={onInput}
          />
        </div>
        <p id="q-hint">{texts.searchHint}</p>
      </form>
    </search>
  );
}

interface SortChoiceProps {
  readonly question: Question;
  readonly texts: SearchTexts;
  readonly onSort: (sort: string) => void;
}

function SortChoice({ question, texts, onSort }: SortChoiceProps) {
  const hasText = question.text.trim() !== '';
  const usual = hasText ? 'relevance' : 'number';
  return (
    <label className="sort">
      <span>{texts.sort}</span>
      <select
        value={question.sort ?? usual}
        onChange={({ currentTarget: { value } }) => onSort(value === usual ? '' : value)}
      >
        {SORTS.filter((name) => hasText || name !== 'relevance').map((name) => (
          <option key={name} value={name}>
            {texts.sorts[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface HitsProps {
  /** The words that were asked for, as parameters of an address. */
  readonly words: string;
  readonly answer: Answer;
  readonly language: Language;
  readonly texts: SearchTexts;
  readonly entryTexts: EntryTexts;
  readonly onMore: () => void;
}

function Hits({ words, answer, language, texts, entryTexts, onMore }: HitsProps) {
  if (answer.total === 0) {
    return (
      <div className="nothing">
        <p>{texts.nothing}</p>
        <p>{texts.nothingHint}</p>
      </div>
    );
  }
  return (
    <>
      <ol className="entries">
        {answer.hits.map(({ item, excerpts }) => (
          <CaseEntry
            key={item.id}
            item={item}
            excerpts={excerpts}
            words={words}
            language={language}
            texts={entryTexts}
          />
        ))}
      </ol>
      {answer.hits.length < answer.total && (
        <button type="button" className="more" onClick={onMore}>
          {texts.more}
        </button>
      )}
    </>
  );
}
