import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { actionLabel } from '../../review/action-label.ts';
import { useText } from '../../translations/use-text.ts';
import type { KnownChanges } from './use-changes.ts';

interface ChangesBarProps {
  readonly since: KnownChanges;
  /** Brings up the list of the changes, and other versions to compare with. */
  readonly onList: () => void;
}

/** Above the text: how much has changed since the person knew the case, and whether it is shown. */
export function ChangesBar({ since: { known, changes, isShown, show }, onList }: ChangesBarProps) {
  const { t, say, time } = useText();
  if (!changes) return null;
  const when = time(known.at);
  const since = known.action
    ? t('changes.since-step', { step: say(actionLabel(known.action)), when })
    : t('changes.since-publication', { when });
  const count = changes.list.length;
  return (
    <Bar>
      <Typography variant="pi" textColor="neutral800">
        {count === 0 ? t('changes.none', { since }) : t('changes.some', { since, count })}
      </Typography>
      <Flex gap={3}>
        {count > 0 && (
          <label>
            <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} />{' '}
            <Typography variant="pi">{t('changes.show')}</Typography>
          </label>
        )}
        <TextButton onClick={onList}>{t(count === 0 ? 'changes.others' : 'changes.list')}</TextButton>
      </Flex>
    </Bar>
  );
}

const Bar = styled(Box)`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.6rem;
  box-sizing: border-box;
  max-width: 75rem;
  margin: 0 auto 1.2rem;
  padding: 0.4rem 1.2rem;
`;
