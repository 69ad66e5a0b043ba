import type { Finding } from '../content/findings.ts';
import type { Language } from '../texts/language.ts';
import { TEXTS } from '../texts/texts.ts';
import { hrefOfCase } from './link.ts';
import { formatChange } from './numbers.ts';

/** Steps that marks are stacked in, over the whole width. */
const STEPS = 50;
const FARTHEST = 2;

interface FindingMarksProps {
  readonly language: Language;
  /** Those with a share. */
  readonly findings: readonly Finding[];
}

interface Mark {
  readonly finding: Finding;
  readonly share: number;
  readonly step: number;
  readonly level: number;
}

/** Changes as marks over their size, stacked where there are several: each leads to its sentence and says its value. */
export function FindingMarks({ language, findings }: FindingMarksProps) {
  const shares = findings.map(({ share }) => bounded(share ?? 0));
  const [least, greatest] = [Math.min(0, ...shares), Math.max(0, ...shares)];
  const marks = stack(findings, least, greatest);
  const height = Math.max(...marks.map(({ level }) => level)) + 1;
  return (
    <figure className="finding-marks">
      <figcaption className="note">{TEXTS[language].figures.spread}</figcaption>
      <ol style={{ blockSize: `${height * 0.7 + 0.4}rem` }}>
        {marks.map(({ finding: { row }, share, step, level }) => (
          <li
            key={`${row.case.id} ${row.number}`}
            data-change={share < 0 ? 'decrease' : 'increase'}
            style={{ insetInlineStart: `${(step / STEPS) * 100}%`, insetBlockEnd: `${level * 0.7}rem` }}
          >
            <a href={`${hrefOfCase(language, row.case.id)}#figure-${row.number}-text`} lang="zh-Hans">
              <span className="unseen">{`${formatChange(share, language)} ${row.figure.label || row.sentence}`}</span>
            </a>
            <span className="value" aria-hidden="true">
              {formatChange(share, language)}
            </span>
          </li>
        ))}
      </ol>
      <p className="ends note" aria-hidden="true">
        <span>{formatChange(least, language)}</span>
        <span>{formatChange(greatest, language)}</span>
      </p>
    </figure>
  );
}

function bounded(share: number): number {
  return Math.min(FARTHEST, Math.max(-1, share));
}

function stack(findings: readonly Finding[], least: number, greatest: number): Mark[] {
  const heights = new Map<number, number>();
  return findings.map((finding) => {
    const share = finding.share ?? 0;
    const step = Math.round(((bounded(share) - least) / (greatest - least || 1)) * STEPS);
    const level = heights.get(step) ?? 0;
    heights.set(step, level + 1);
    return { finding, share, step, level };
  });
}
