import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Question } from './protocol.ts';
import { isAnythingAsked, NOTHING_ASKED, queryOf, questionIn } from './question.ts';
import { type SearchState, SearchWorker } from './search-worker.ts';

export interface Search {
  readonly question: Question;
  readonly state: SearchState;
  /** How long the last answer took from the question on, in milliseconds. */
  readonly took: number;
  /** To the question, or to the one before while its own is on the way; `null` while nothing is asked. */
  readonly answer: Answer | null;
  /** Gets ready for a question that is about to come. */
  prepare(): void;
  /** Asks and puts the question into the address, as a step to go back to or in place of the one before. */
  ask(question: Question, step: 'new' | 'same'): void;
}

interface Answered {
  readonly answer: Answer | null;
  readonly took: number;
}

const NOT_ANSWERED: Answered = { answer: null, took: 0 };

/** The search of this page; its question is the one in the address. */
export function useSearch(sourceUrl: string): Search {
  const [question, setQuestion] = useState(NOTHING_ASKED);
  const [state, setState] = useState<SearchState>({ name: 'asleep' });
  const [{ answer, took }, setAnswered] = useState<Answered>(NOT_ANSWERED);
  const worker = useRef<SearchWorker | null>(null);

  const show = useCallback((asked: Question) => {
    setQuestion(asked);
    if (isAnythingAsked(asked)) {
      worker.current?.ask(asked);
    } else {
      worker.current?.forget();
      setAnswered(NOT_ANSWERED);
    }
  }, []);

  useEffect(() => {
    const own = new SearchWorker(sourceUrl, setState, (found, time) => setAnswered({ answer: found, took: time }));
    worker.current = own;
    const readAddress = () => show(questionIn(location.search));
    readAddress();
    window.addEventListener('popstate', readAddress);
    return () => {
      window.removeEventListener('popstate', readAddress);
      own.stop();
    };
  }, [sourceUrl, show]);

  const ask = useCallback(
    (asked: Question, step: 'new' | 'same') => {
      const address = `${location.pathname}${queryOf(asked)}`;
      if (step === 'new') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
      show(asked);
    },
    [show],
  );
  const prepare = useCallback(() => worker.current?.wake(), []);
  return { question, state, answer, took, prepare, ask };
}
