import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BatchDetail } from '../../../../shared/contracts.ts';
import { AlertBox } from '../../AlertBox.tsx';
import type { Failure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import { RefusedCases } from '../RefusedCases.tsx';
import { ArrangeTable } from './ArrangeTable.tsx';
import { changesTo, movableIds, movedTo, numbersIn, orderNow } from './arrangement.ts';
import type { Places } from './use-places.ts';

interface ArrangeProps {
  readonly batch: BatchDetail;
  readonly places: Places;
  readonly onClose: () => void;
}

/** The cases of a batch put in another order, the numbers following; nothing is changed before it is saved, all at once. */
export function Arrange({ batch: { documentId, title, cases }, places, onClose }: ArrangeProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState(() => movableIds(cases));
  const [isConsecutive, setConsecutive] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const order = orderNow(chosen, cases);
  const numbers = numbersIn(order, cases, isConsecutive ? 'consecutive' : 'kept');
  const changes = changesTo(numbers, cases, documentId);

  const save = async () => {
    const refused = await places.give(documentId, changes);
    setFailure(refused);
    if (!refused) onClose();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography textColor="neutral600" id="arrange-about">
          {t('arrange.about')}
        </Typography>
        <Flex gap={3} wrap="wrap">
          <Checkbox
            checked={isConsecutive}
            onCheckedChange={(checked: boolean | 'indeterminate') => setConsecutive(checked === true)}
          >
            {t('arrange.consecutive')}
          </Checkbox>
          <Button variant="tertiary" onClick={onClose}>
            {t('review.cancel')}
          </Button>
          <Button disabled={changes.length === 0} loading={places.isBusy} onClick={save}>
            {changes.length === 0 ? t('arrange.none') : t('arrange.save', { count: changes.length })}
          </Button>
        </Flex>
      </Flex>
      {failure && (
        <AlertBox title={t('arrange.failed')} onDismiss={() => setFailure(null)}>
          {failure.refusals.length > 0 ? (
            <RefusedCases refusals={failure.refusals} cases={cases} />
          ) : (
            <Typography>{failure.message}</Typography>
          )}
        </AlertBox>
      )}
      <ArrangeTable
        title={title}
        cases={cases}
        order={order}
        numbers={numbers}
        onMove={(id, index) => setChosen(movedTo(order, id, index))}
      />
    </Flex>
  );
}
