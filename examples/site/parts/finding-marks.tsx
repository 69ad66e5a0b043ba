import type { Finding } from '../content/findings.ts';
import { histogramOf, MANY_MARKS } from '../content/histogram.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { hrefOfCase } from './link.ts';
import { formatChange } from './numbers.ts';

/** Of a mark with the space above it, in rem. */
const HEIGHTS = { few: 0.75, many: 0.3125 } as const;

interface FindingMarksProps {
  readonly language: Language;
  /** Those with a share. */
  readonly findings: readonly Finding[];
}

/** Changes as marks over their size, stacked where there are several: each leads to its sentence and says its value. */
export function FindingMarks({ language, findings }: FindingMarksProps) {
  const texts = TEXTS[language].figures;
  const shares = findings.map(({ share }) => share ?? 0);
  const { marks, least, greatest, levels } = histogramOf(shares);
  const amount = findings.length < MANY_MARKS ? 'few' : 'many';
  const height = HEIGHTS[amount];
  const zero = least < 0 && greatest > 0 ? percent(-least / (greatest - least)) : null;
  return (
    <figure className="finding-marks" data-amount={amount}>
      <figcaption className="note">{texts.spread}</figcaption>
      <ol style={{ blockSize: `${levels * height + 0.4}rem` }}>
        {marks.map(({ index, left, width, level }) => (
          <li
            key={index}
            data-share={shares[index]}
            data-change={(shares[index] ?? 0) < 0 ? 'decrease' : 'increase'}
            style={{
              insetInlineStart: percent(left),
              inlineSize: percent(width),
              insetBlockEnd: `${level * height}rem`,
            }}
          >
            <MarkLink language={language} finding={findings[index]} />
          </li>
        ))}
      </ol>
      <p className="ends note" aria-hidden="true">
        <span>{formatChange(least, language)}</span>
        {zero !== null && <span style={{ insetInlineStart: zero }}>0</span>}
        <span>
          {greatest < Math.max(...shares) && '≥ '}
          {formatChange(greatest, language)}
        </span>
      </p>
      <p className="axis note">{texts.axis}</p>
    </figure>
  );
}

function MarkLink({ language, finding }: { readonly language: Language; readonly finding: Finding | undefined }) {
  if (!finding) return null;
  const { row, share } = finding;
  const change = formatChange(share ?? 0, language);
  return (
    <a href={`${hrefOfCase(language, row.case.id)}#figure-${row.number}-text`} lang="zh-Hans">
      <span className="unseen">{`${change} ${row.figure.label || row.sentence}`}</span>
      <span className="value" aria-hidden="true">
        {change}
      </span>
    </a>
  );
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1e4) / 100}%`;
}
