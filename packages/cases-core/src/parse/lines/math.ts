import type { Run } from '../source/piece.ts';

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

/** The runs of a line with formulas that say no more than numbers and units said plainly. */
export function withoutMath(source: string, start: number, end: number, runs: readonly Run[]): readonly Run[] {
  const line = source.slice(start, end);
  if (!line.includes('$')) return runs;
  const plain: Run[] = [];
  let [from, next] = [start, 0];
  const keepUntil = (to: number) => {
    for (let run = runs[next]; run && run.start < to; run = runs[next]) {
      const whole = run.start >= from && run.end <= to;
      if (whole) plain.push(run);
      else if (run.as === undefined && run.end > from) {
        plain.push({ start: Math.max(run.start, from), end: Math.min(run.end, to) });
      }
      if (run.end > to) return;
      next++;
    }
  };
  for (const { 0: whole, 1: formula = '', index } of line.matchAll(MATH)) {
    const as = plainFormula(formula);
    if (as === null) continue;
    const at = start + index;
    keepUntil(at);
    from = at + whole.length;
    plain.push({ start: at, end: from, as });
  }
  keepUntil(end);
  return plain;
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
