import type { LineSignal, SignalledText } from '@fta/cases-core';

/** Writes a text line by line, with the signal of each. */
export class LineWriter {
  readonly #lines: string[] = [];
  readonly #signals: LineSignal[] = [];

  /** The number of the line that is written next, from 1. */
  get next(): number {
    return this.#lines.length + 1;
  }

  /** A line without breaks in it. */
  line(text: string, signal: LineSignal = {}): void {
    this.#lines.push(text);
    this.#signals.push(signal);
  }

  text(): SignalledText {
    return { text: this.#lines.join('\n'), signals: this.#signals };
  }
}
