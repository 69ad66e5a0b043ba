import { Typography } from '@strapi/design-system';
import { useText } from '../translations/use-text.ts';
import type { Unsettled } from './selection.ts';

/** What is open of the cases that a step is about to be taken with; nothing where nothing is. */
export function UnsettledCounts({ unsettled }: { readonly unsettled: Unsettled }) {
  const { t } = useText();
  const { warnings, warned, comments, commented } = unsettled;
  return (
    <>
      {warnings > 0 && <Typography tag="p">{t('batch.warned', { count: warned, warnings })}</Typography>}
      {comments > 0 && <Typography tag="p">{t('batch.commented', { count: commented, comments })}</Typography>}
    </>
  );
}
