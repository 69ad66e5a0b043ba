import type { Facets } from '@fta/cases-core/query';
import type { Answer, FromWorker, Question, ToWorker } from './protocol.ts';

/** How far the search has come; once it is ready, all values that can be chosen are known. */
export type SearchState =
  | { readonly name: 'asleep' | 'loading' | 'failed' }
  | { readonly name: 'ready'; readonly facets: Facets };

/** The page's side of the search: starts the worker when it is first needed, and lets only the last answer through. */
export class SearchWorker {
  #worker: Worker | null = null;
  #asked = 0;
  #askedAt = 0;
  readonly #sourceUrl: string;
  readonly #onState: (state: SearchState) => void;
  readonly #onAnswer: (answer: Answer, took: number) => void;

  constructor(
    sourceUrl: string,
    onState: (state: SearchState) => void,
    onAnswer: (answer: Answer, took: number) => void,
  ) {
    this.#sourceUrl = sourceUrl;
    this.#onState = onState;
    this.#onAnswer = onAnswer;
  }

  /** Loads the cases and builds the index, if that has not been done. */
  wake(): void {
    if (this.#worker !== null) return;
    this.#onState({ name: 'loading' });
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url));
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#fail());
    this.#send({ kind: 'load', url: new URL(this.#sourceUrl, location.href).href });
  }

  /** Asks; the answer to an earlier question is not waited for any more. */
  ask(question: Question): void {
    this.wake();
    this.#asked += 1;
    this.#askedAt = performance.now();
    this.#send({ kind: 'ask', id: this.#asked, question });
  }

  /** Waits for no answer any more. */
  forget(): void {
    this.#asked += 1;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** The next question tries again. */
  #fail(): void {
    this.stop();
    this.#onState({ name: 'failed' });
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #take(message: FromWorker): void {
    if (message.kind === 'loaded') this.#onState({ name: 'ready', facets: message.facets });
    if (message.kind === 'failed') this.#fail();
    if (message.kind === 'answer' && message.id === this.#asked) {
      this.#onAnswer(message.answer, performance.now() - this.#askedAt);
    }
  }
}
