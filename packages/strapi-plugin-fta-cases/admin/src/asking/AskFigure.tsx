import type { Figure } from '@fta/cases-core/schema';
import { TextButton } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';
import { useAsking } from './asking.ts';
import { passageOf } from './passages.ts';

/** Has a figure checked. */
export function AskFigure({ figure }: { readonly figure: Figure }) {
  const { t } = useText();
  const asking = useAsking();
  if (!asking?.mayAsk) return null;
  return (
    <TextButton
      aria-label={t('asking.figure-named', { words: figure.text })}
      onClick={() => asking.ask([passageOf(figure)])}
    >
      {t('asking.figure')}
    </TextButton>
  );
}
