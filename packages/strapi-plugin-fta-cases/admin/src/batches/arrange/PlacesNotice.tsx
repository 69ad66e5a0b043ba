import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useFocusWhenLost } from '../../focus.ts';
import { LinkTo } from '../../LinkTo.tsx';
import { paths } from '../../paths.ts';
import { useText } from '../../translations/use-text.ts';
import type { Places } from './use-places.ts';

interface PlacesNoticeProps {
  readonly places: Places;
  /** The batch that the page shows. */
  readonly batch: string;
}

/** Says what was done with the places of cases, with the way back. */
export function PlacesNotice({ places: { done, isBusy, undo }, batch }: PlacesNoticeProps) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const notice = useFocusWhenLost<HTMLDivElement>(`${done?.cases.length} ${done?.isUndone}`);
  if (!done) return null;
  const count = done.cases.length;
  const isMove = done.batch !== batch;
  const takeBack = async () => {
    const failure = await undo();
    if (failure) toggleNotification({ type: 'danger', message: failure.message });
  };
  return (
    <Box
      ref={notice}
      tabIndex={-1}
      role="status"
      background="success100"
      borderColor="success200"
      hasRadius
      padding={3}
      marginBottom={4}
    >
      <Flex gap={4} wrap="wrap">
        <Typography>
          {done.isUndone ? t('places.undone') : t(isMove ? 'places.moved' : 'places.renumbered', { count })}
        </Typography>
        {!done.isUndone && (
          <TextButton disabled={isBusy} onClick={takeBack}>
            {t('places.undo')}
          </TextButton>
        )}
        {isMove && !done.isUndone && <LinkTo to={paths.batch(done.batch)}>{t('places.to-batch')}</LinkTo>}
      </Flex>
    </Box>
  );
}
