import { Flex, Typography } from '@strapi/design-system';
import { ChangeList } from '../../diff/ChangeList.tsx';
import { useText } from '../../translations/use-text.ts';
import type { KnownChanges } from './use-changes.ts';

interface KnownChangeListProps {
  readonly since: KnownChanges;
  readonly root: unknown;
}

/** The changes since the person knew the case, one by one; each leads to its place in the text. */
export function KnownChangeList({ since: { changes }, root }: KnownChangeListProps) {
  const { t } = useText();
  if (!changes || changes.list.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('changes.title', { count: changes.list.length })}
      </Typography>
      <ChangeList changes={changes.list} root={root} leadsThere />
    </Flex>
  );
}
