import type { Rewrite } from './rewrite.ts';

/** $12.5\%$, $3 \sim 4$, $120$: what converters make of numbers and units; money has its sign before the number alone. */
const MATH = /\$(?!\s)([^$\n]{1,120})\$/gu;

const COMMANDS: Readonly<Record<string, string>> = {
  sim: '~',
  thicksim: '~',
  times: '×',
  pm: '±',
  circ: '°',
  cdot: '·',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  approx: '≈',
  rightarrow: '→',
  to: '→',
  quad: '',
  mu: 'μ',
};
const SUPERSCRIPTS: Readonly<Record<string, string>> = { 2: '²', 3: '³', '°': '°' };

/** Formulas of a line that say no more than numbers and units, said plainly. */
export function* plainFormulas(source: string, start: number, end: number): Iterable<Rewrite> {
  const line = source.slice(start, end);
  if (!line.includes('$')) return;
  for (const { 0: whole, 1: formula = '', index } of line.matchAll(MATH)) {
    const as = plainFormula(formula);
    if (as !== null) yield { start: start + index, end: start + index + whole.length, as };
  }
}

/** Words set upright in a formula: units. */
const WORDS = /\\(?:mathrm|text|mathsf|mathbf|mathit|rm|operatorname)\s?\{([^{}]*)\}/gu;

/** `null` for a formula with more in it than can be said in a line of text. */
function plainFormula(formula: string): string | null {
  // Between two signs of money stands a sentence.
  if (/\p{Script=Han}/u.test(formula.replace(WORDS, ''))) return null;
  let text = formula
    .replaceAll('~', ' ')
    .replace(WORDS, '$1')
    .replace(/\\([a-z]+)(?![a-z])\s?/giu, (command, name: string) => COMMANDS[name] ?? command)
    .replace(/\\([%$#&_ ,;!])/gu, (_, sign: string) => (/[ ,;!]/u.test(sign) ? '' : sign))
    .replace(/\^\s?\{?\s?([23°])\s?\}?/gu, (_, power: string) => SUPERSCRIPTS[power] ?? '')
    .replace(/[{}]/gu, '');
  text = text.replace(/\s+/gu, '').replace(/°C/gu, '℃');
  return /[\\^_]/u.test(text) || !/\d/u.test(text) ? null : text;
}
