import { drawBars } from '../charts/bars.ts';
import { drawPairs } from '../charts/pairs.ts';
import { type FigurePair, type FigureRow, reduction } from '../content/figure-rows.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { Chart } from './chart.tsx';
import { FigureRowsTable, PairsTable } from './figure-rows-table.tsx';

interface RankedSectionProps {
  readonly language: Language;
  readonly name: 'decreases' | 'increases' | 'rest';
  readonly ink: 'decrease' | 'increase' | 'other';
  readonly rows: readonly FigureRow[];
}

const BARS = 20;

/** The greatest values as bars, and all of them in a table. */
export function RankedSection({ language, name, ink, rows }: RankedSectionProps) {
  const texts = TEXTS[language].figures;
  if (rows.length === 0) return null;
  const note = name === 'rest' ? { note: texts.restNote } : {};
  return (
    <section className="figures-section" id={name}>
      <h2>{texts[name]}</h2>
      {rows.length > 1 && (
        <Chart caption={texts[name]} {...note} drawFor={(width) => drawBars(rows.slice(0, BARS), { width, ink })} />
      )}
      <FigureRowsTable language={language} label={texts[name]} rows={rows} />
    </section>
  );
}

interface PairsSectionProps {
  readonly language: Language;
  readonly pairs: readonly FigurePair[];
}

/** Pairs of values as lines, for those that shrank, and all of them in a table. */
export function PairsSection({ language, pairs }: PairsSectionProps) {
  const texts = TEXTS[language].figures;
  if (pairs.length === 0) return null;
  const shrunk = pairs.filter((pair) => (reduction(pair) ?? 0) > 0).slice(0, BARS);
  return (
    <section className="figures-section" id="pairs">
      <h2>{texts.pairs}</h2>
      {shrunk.length > 1 && (
        <Chart caption={texts.pairs} note={texts.pairsNote} drawFor={(width) => drawPairs(shrunk, width)} />
      )}
      <PairsTable language={language} label={texts.pairs} pairs={pairs} />
    </section>
  );
}
