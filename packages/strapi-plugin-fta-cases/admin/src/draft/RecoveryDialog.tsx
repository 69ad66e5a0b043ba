import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { caseWith } from '../../../shared/content.ts';
import { ChangeList } from '../diff/ChangeList.tsx';
import { useText } from '../translations/use-text.ts';
import type { Hindrance } from './case-server.ts';
import type { JournalEntry } from './journal.ts';
import type { Recovery } from './recoveries.ts';

interface RecoveryDialogProps {
  readonly recoveries: readonly Recovery[];
  /** Whether there is a case on the server that a text can be set aside at. */
  readonly canSetAside: boolean;
  readonly onRestore: (entry: JournalEntry) => Promise<boolean>;
  readonly onDiscard: (entry: JournalEntry) => Promise<Hindrance | null>;
  readonly onClose: () => void;
}

/** Offers text of earlier pages that the server does not have, each with what was typed. */
export function RecoveryDialog({ recoveries, canSetAside, onRestore, onDiscard, onClose }: RecoveryDialogProps) {
  const { t, time } = useText();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setFault(await work());
    setBusy(false);
  };
  const restore = (entry: JournalEntry) => run(async () => ((await onRestore(entry)) ? null : t('recovery.own-first')));
  const discard = (entry: JournalEntry) =>
    run(async () => {
      const hindrance = await onDiscard(entry);
      if (hindrance === null) return null;
      return 'message' in hindrance ? hindrance.message : t(`draft.${hindrance.kind}`);
    });
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('recovery.later')}>
          <Modal.Title>{t('recovery.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{t('recovery.about')}</Typography>
            {fault !== null && (
              <Typography textColor="danger600" role="alert">
                {t('recovery.failed', { message: fault })}
              </Typography>
            )}
            {recoveries.map(({ entry, changes }) => (
              <Box key={entry.id} hasRadius borderColor="neutral200" padding={4}>
                <Flex direction="column" alignItems="stretch" gap={3}>
                  <Typography variant="delta" tag="h3">
                    {isTextAlone({ entry, changes })
                      ? t('recovery.text-entry', { when: time(entry.at) })
                      : t('recovery.entry', { when: time(entry.at), count: changes.length })}
                  </Typography>
                  {!isTextAlone({ entry, changes }) && <ChangeList changes={changes} root={caseWith(entry.content)} />}
                  {entry.text !== undefined && (
                    <Written tabIndex={0} role="region" aria-label={t('recovery.text')}>
                      {entry.text}
                    </Written>
                  )}
                  <Flex gap={2} justifyContent="flex-end">
                    <Button type="button" variant="tertiary" disabled={busy} onClick={() => discard(entry)}>
                      {t(canSetAside ? 'recovery.discard' : 'recovery.drop')}
                    </Button>
                    <Button type="button" disabled={busy} onClick={() => restore(entry)}>
                      {t('recovery.restore')}
                    </Button>
                  </Flex>
                </Flex>
              </Box>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('recovery.later')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What was written in the text view cannot be read as a case yet: there is nothing to compare. */
function isTextAlone({ entry, changes }: Recovery): boolean {
  return entry.text !== undefined && changes.length === 0;
}

const Written = styled.pre`
  max-height: 24rem;
  overflow: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
