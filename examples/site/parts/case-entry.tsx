import type { TopicKey } from '@fta/cases-core/schema';
import type { CaseItem } from '../content/case-item.ts';
import type { Excerpt } from '../content/excerpts.ts';
import { type Span, segmentsOf } from '../content/segments.ts';
import { fill } from '../texts/fill.ts';
import type { Language } from '../texts/language.ts';
import { hrefOfCase } from './link.ts';

/** What an entry of a list says besides the case's own words. The list in the browser gets them from the page. */
export interface EntryTexts {
  readonly figures: string;
  readonly toggle: string;
  readonly toggleLabel: string;
  readonly topics: Readonly<Record<TopicKey, string>>;
}

interface CaseEntryProps {
  readonly item: CaseItem;
  readonly language: Language;
  readonly texts: EntryTexts;
  /** What a search has found in the case. */
  readonly excerpts?: readonly Excerpt[];
  /** The words that were searched for, as parameters of an address: the case marks them. */
  readonly words?: string;
  /** Whether to name the batch. */
  readonly withBatch?: boolean;
}

/** Paths of what an entry shows anyway. */
const SHOWN = ['/title', '/provider/name'];

/** A case in a list. */
export function CaseEntry({ item, language, texts, excerpts = [], words = '', withBatch = true }: CaseEntryProps) {
  const marksAt = (shown: string) => excerpts.filter(({ path }) => path === shown).flatMap(wholeMarks);
  const inText = excerpts.filter(({ path }) => !SHOWN.includes(path));
  return (
    <li className="entry">
      <h2 lang="zh-Hans">
        <a href={hrefOfCase(language, item.id, words)}>
          <Marked text={item.title} marks={marksAt('/title')} />
        </a>
      </h2>
      <p className="entry-origin" lang="zh-Hans">
        <span>
          <Marked text={item.provider} marks={marksAt('/provider/name')} />
        </span>
        {withBatch && <span>{item.batch.title}</span>}
      </p>
      {inText.length === 0 ? (
        <p className="entry-summary" lang="zh-Hans">
          {item.summary}
        </p>
      ) : (
        inText.map((excerpt) => <ExcerptText key={`${excerpt.path} ${excerpt.start}`} {...excerpt} />)
      )}
      <div className="entry-foot">
        <ul className="tags">
          {item.topics.map((topic) => (
            <li key={topic}>{texts.topics[topic]}</li>
          ))}
          {item.figures > 0 && <li className="entry-figures">{fill(texts.figures, { count: item.figures })}</li>}
        </ul>
        <CompareToggle id={item.id} title={item.title} texts={texts} />
      </div>
    </li>
  );
}

interface CompareToggleProps {
  readonly id: string;
  readonly title: string;
  readonly texts: Pick<EntryTexts, 'toggle' | 'toggleLabel'>;
}

/** Puts the case among those to compare; see `browser/elements.ts`. */
export function CompareToggle({ id, title, texts }: CompareToggleProps) {
  return (
    <compare-toggle data-id={id} data-title={title}>
      <label>
        <input type="checkbox" aria-label={fill(texts.toggleLabel, { title })} autoComplete="off" />
        <span aria-hidden="true">{texts.toggle}</span>
      </label>
    </compare-toggle>
  );
}

function ExcerptText({ start, text, marks, isCut }: Excerpt) {
  return (
    <p className="entry-excerpt" lang="zh-Hans">
      {start > 0 && '…'}
      <Marked text={text} marks={marks} />
      {isCut && '…'}
    </p>
  );
}

/** The marks of an excerpt where they stand in the whole text. */
function wholeMarks({ start, marks }: Excerpt): Span[] {
  return marks.map((mark) => ({ start: mark.start + start, end: mark.end + start }));
}

export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  if (marks.length === 0) return text;
  let offset = 0;
  return segmentsOf(text, marks).map((segment) => {
    const key = offset;
    offset += segment.text.length;
    return segment.span === null ? segment.text : <mark key={key}>{segment.text}</mark>;
  });
}
