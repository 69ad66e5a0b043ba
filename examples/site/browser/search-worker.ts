import type { Answer, FromWorker, Question, ToWorker } from './protocol.ts';

export type SearchState = 'asleep' | 'loading' | 'ready' | 'failed';

/** The page's side of the search: starts the worker when it is first needed, and lets only the last answer through. */
export class SearchWorker {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #sourceUrl: string;
  readonly #onState: (state: SearchState) => void;
  readonly #onAnswer: (answer: Answer) => void;

  constructor(sourceUrl: string, onState: (state: SearchState) => void, onAnswer: (answer: Answer) => void) {
    this.#sourceUrl = sourceUrl;
    this.#onState = onState;
    this.#onAnswer = onAnswer;
  }

  /** Loads the cases and builds the index, if that has not been done. */
  wake(): void {
    if (this.#worker !== null) return;
    this.#onState('loading');
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url));
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#onState('failed'));
    this.#send({ kind: 'load', url: new URL(this.#sourceUrl, location.href).href });
  }

  /** Asks; the answer to an earlier question is not waited for any more. */
  ask(question: Question): void {
    this.wake();
    this.#asked += 1;
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

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #take(message: FromWorker): void {
    if (message.kind === 'loaded') this.#onState('ready');
    if (message.kind === 'failed') this.#onState('failed');
    if (message.kind === 'answer' && message.id === this.#asked) this.#onAnswer(message.answer);
  }
}
