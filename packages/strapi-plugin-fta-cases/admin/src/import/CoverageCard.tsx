import type { Coverage } from '@fta/cases-core';
import { NOISE_REASONS, type NoiseReason } from '@fta/cases-core/schema';
import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';
import { Card } from './Card.tsx';

interface CoverageCardProps {
  readonly coverage: Coverage;
  /** Text that somebody wrote is in no case: what is left out is shown at once. */
  readonly isOutside: boolean;
}

/** What became of the characters of the source: kept, left out for a reason, or left over. */
export function CoverageCard({ coverage, isOutside }: CoverageCardProps) {
  const { t } = useText();
  const { sourceChars, keptChars, leftovers, noise } = coverage;
  return (
    <Card title={t('import.coverage')}>
      <Typography>{t('import.coverage-kept', { source: sourceChars, kept: keptChars })}</Typography>
      {leftovers.length === 0 && !isOutside && (
        <Typography textColor="success600">{t('import.no-leftovers')}</Typography>
      )}
      {leftovers.length > 0 && (
        <details open>
          <summary>
            <Typography fontWeight="bold" textColor="danger600">
              {t('import.leftovers', { count: leftovers.length })}
            </Typography>
          </summary>
          <Pieces pieces={leftovers.map(({ text, place }) => ({ text, line: place.start.line, reason: null }))} />
        </details>
      )}
      {noise.length > 0 && (
        <details open={isOutside}>
          <summary>
            <Typography>{t('import.noise', { count: noise.length })}</Typography>
          </summary>
          <Pieces pieces={noise.map(({ text, place, reason }) => ({ text, line: place.start.line, reason }))} />
        </details>
      )}
    </Card>
  );
}

interface Piece {
  readonly text: string;
  readonly line: number;
  readonly reason: string | null;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t, say } = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      {pieces.map(({ text, line, reason }) => (
        <Typography tag="li" variant="pi" key={`${line} ${text}`}>
          {t('remark.line-place', {
            place: [
              t('import.line', { line }),
              reason !== null && (isReason(reason) ? say(NOISE_REASONS[reason]) : reason),
            ]
              .filter(Boolean)
              .join(' · '),
            text,
          })}
        </Typography>
      ))}
    </Flex>
  );
}

function isReason(reason: string): reason is NoiseReason {
  return reason in NOISE_REASONS;
}
