import type { Coverage } from '@fta/cases-core';
import { Flex, Typography } from '@strapi/design-system';
import type { TextKey } from '../translations/texts.ts';
import { TEXTS } from '../translations/texts.ts';
import { useText } from '../translations/use-text.ts';
import { Card } from './Card.tsx';

/** What became of the characters of the source: kept, left out for a reason, or left over. */
export function CoverageCard({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useText();
  const { sourceChars, keptChars, leftovers, noise } = coverage;
  return (
    <Card title={t('import.coverage')}>
      <Typography>{t('import.coverage-kept', { source: sourceChars, kept: keptChars })}</Typography>
      {leftovers.length === 0 && <Typography textColor="success600">{t('import.no-leftovers')}</Typography>}
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
        <details>
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
  const { t } = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      {pieces.map(({ text, line, reason }) => (
        <Typography tag="li" variant="pi" key={`${line} ${text}`}>
          {t('import.line', { line })}
          {reason !== null && ` · ${reasonText(reason, t)}`}: {text}
        </Typography>
      ))}
    </Flex>
  );
}

function reasonText(reason: string, t: (key: TextKey) => string): string {
  const key = `noise.${reason}`;
  return key in TEXTS ? t(key as TextKey) : reason;
}
