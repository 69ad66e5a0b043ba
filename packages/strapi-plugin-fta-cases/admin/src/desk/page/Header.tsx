import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, List } from '@strapi/icons';
import { useLocation } from 'react-router-dom';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { DraftPanel } from '../../draft/DraftPanel.tsx';
import { useFocusAtFirst, useFocusKept } from '../../focus.ts';
import { LinkTo } from '../../LinkTo.tsx';
import { paths } from '../../paths.ts';
import { PlannedCase } from '../../planning/PlannedCase.tsx';
import { StateBadge } from '../../review/StateBadge.tsx';
import { OfficeMark } from '../../shell/OfficeLine.tsx';
import { useText } from '../../translations/use-text.ts';
import { holderOf } from './holder.ts';
import { HeaderBar, NarrowestOnly, NarrowOnly } from './layout.ts';
import { Neighbours } from './Neighbours.tsx';
import { NextStep } from './NextStep.tsx';
import type { KeptText } from './use-kept-text.ts';
import { ViewMenu } from './ViewMenu.tsx';

interface HeaderProps {
  readonly review: CaseReview;
  readonly kept: KeptText;
  readonly title: string;
  readonly onBlocked: () => void;
  readonly onOutline: () => void;
  readonly onPanel: () => void;
}

/** Always in view: where the case is among the others, whose turn it is, what is saved, and the one next step. */
export function Header({ review, kept, title, onBlocked, onOutline, onPanel }: HeaderProps) {
  const { t, time } = useText();
  const { state } = useLocation();
  const holder = holderOf(review);
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  useFocusKept(heading);
  return (
    <HeaderBar>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Flex gap={4}>
          <OfficeMark />
          <LinkTo to={wayBack(review.batch && paths.batch(review.batch.documentId), state)}>
            <ArrowLeft aria-hidden /> {t('desk.back')}
          </LinkTo>
          {review.batch && <Neighbours batchId={review.batch.documentId} documentId={review.documentId} />}
        </Flex>
        <Typography ref={heading} tabIndex={-1} tag="h1" variant="beta" title={title} style={{ outline: 'none' }}>
          {title}
        </Typography>
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <StateBadge state={review.reviewState} />
        {holder && (
          <Typography variant="pi" textColor="neutral600">
            {t('desk.since', { who: holder.who, when: time(holder.since) })}
          </Typography>
        )}
        <PlannedCase review={review} />
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth="0">
        <DraftPanel kept={kept.kept} />
      </Flex>
      <Flex gap={2}>
        <NarrowOnly>
          <Button variant="tertiary" startIcon={<List />} onClick={onOutline}>
            {t('desk.outline')}
          </Button>
        </NarrowOnly>
        <NarrowestOnly>
          <Button variant="tertiary" onClick={onPanel}>
            {t('desk.panel')}
          </Button>
        </NarrowestOnly>
        <ViewMenu caseText={kept.caseText} />
        <NextStep review={review} kept={kept} onBlocked={onBlocked} />
      </Flex>
    </HeaderBar>
  );
}

/** To the batch as one has left it, filters and all. */
function wayBack(batch: string | null, state: unknown): string {
  if (batch === null) return paths.batches;
  const from = (state as { readonly worklist?: unknown } | null)?.worklist;
  return typeof from === 'string' && from.split('?')[0] === batch ? from : batch;
}
