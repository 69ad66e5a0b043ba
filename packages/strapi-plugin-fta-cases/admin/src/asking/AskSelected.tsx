import { Button } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';
import { useAsking } from './asking.ts';

/** Beside what else can be done with the selected words: has them checked. */
export function AskSelected() {
  const { t } = useText();
  const asking = useAsking();
  if (!asking?.mayAsk) return null;
  return (
    <Button variant="tertiary" size="S" onClick={asking.askSelected}>
      {t('asking.figure')}
    </Button>
  );
}
