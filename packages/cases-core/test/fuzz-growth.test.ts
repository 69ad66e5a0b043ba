import { describe, expect, it } from 'vitest';
import { decodeText, parse, renderFiguresCsv, renderMarkdown } from '../src/index.ts';
import { createIndex } from '../src/query/index.ts';
import { documentOf, linesOf, UNITS } from './fuzz/families.ts';

const SIZES = [2_000, 8_000, 32_000, 128_000];
/** Four times the text takes four times as long; what grows with the square of it takes sixteen times. */
const MOST_GROWTH = 10;
/** Less than this says nothing of growth. */
const FLOOR = 60;
const ATTEMPTS = 6;

/** All that a server does with a document, in milliseconds of the processor, which other work does not lengthen. */
function timeOf(text: string, words: string): number {
  const bytes = new TextEncoder().encode(text);
  const start = process.cpuUsage();
  const { batch } = parse(decodeText(bytes)?.text ?? text);
  renderMarkdown(batch);
  renderFiguresCsv(batch);
  const index = createIndex([batch]);
  index.search({ text: words, highlights: true });
  index.figures({ label: words });
  return process.cpuUsage(start).user / 1000;
}

/** The sizes at which the time grew faster than the text; none are looked at beyond the first. */
function jumps(make: (size: number) => string, words: string): string[] {
  let [before, size] = [0, 0];
  for (const next of SIZES) {
    let time = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS && time > MOST_GROWTH * Math.max(before, FLOOR); attempt++) {
      if (attempt > 0) before = Math.max(before, timeOf(make(size), words));
      time = Math.min(time, timeOf(make(next), words));
    }
    if (time > MOST_GROWTH * Math.max(before, FLOOR)) return [`${size}: ${before} ms, ${next}: ${time} ms`];
    [before, size] = [time, next];
  }
  return [];
}

describe('time grows with the text and no faster', () => {
  it.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))('of runs of %s', { timeout: 120_000 }, (_, unit) => {
    const words = unit.repeat(Math.ceil(200 / unit.length)).slice(0, 200);
    expect(jumps((size) => documentOf(unit, size), words)).toEqual([]);
    expect(jumps((size) => linesOf(unit, size), words)).toEqual([]);
  });
});
