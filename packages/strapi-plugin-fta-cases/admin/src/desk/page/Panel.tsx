import { Box, Divider, Flex, Tabs, TextButton, Typography } from '@strapi/design-system';
import { lazy, memo, Suspense } from 'react';
import type { CaseReview } from '../../../../shared/contracts.ts';
import { InquiryList } from '../../asking/InquiryList.tsx';
import { History } from '../../review/History.tsx';
import { Revisions } from '../../review/Revisions.tsx';
import { useText } from '../../translations/use-text.ts';
import { UncertainFigures } from '../../uncertain/UncertainFigures.tsx';
import { KnownChangeList } from '../changes/KnownChangeList.tsx';
import type { KnownChanges } from '../changes/use-changes.ts';
import { Comments } from '../remarks/Comments.tsx';
import { openRemarks } from '../remarks/open-remarks.ts';
import type { Remarks } from '../remarks/use-remarks.ts';
import { FaultsTab } from './FaultsTab.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { NarrowestOnly } from './layout.ts';
import type { CaseText } from './use-case-text.ts';

/** Loaded for those who look at it. */
const OriginalTab = lazy(() => import('../original/OriginalTab.tsx'));

const TABS = ['faults', 'comments', 'figures', 'versions', 'original'] as const;
export type PanelTab = (typeof TABS)[number];

interface PanelProps {
  readonly review: CaseReview;
  readonly caseText: CaseText;
  readonly save: () => Promise<boolean>;
  readonly remarks: Remarks;
  readonly since: KnownChanges | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onClose: () => void;
}

/** What checks and people say of a case, the figures read out of it, and what it was before. */
export const Panel = memo(function Panel({ review, caseText, save, remarks, since, tab, onTab, onClose }: PanelProps) {
  const { t } = useText();
  const counts: Partial<Record<PanelTab, number>> = {
    faults: caseText.reading?.faults.filter(({ fault }) => !fault.ignored).length ?? 0,
    comments: openRemarks(review.comments).length,
    figures: caseText.reading?.faults.filter(({ fault }) => fault.uncertain).length ?? 0,
  };
  return (
    <>
      <NarrowestOnly>
        <Flex justifyContent="flex-end" paddingBottom={2}>
          <TextButton onClick={onClose}>{t('desk.close')}</TextButton>
        </Flex>
      </NarrowestOnly>
      <Tabs.Root variant="simple" value={tab} onValueChange={(next: string) => onTab(next as PanelTab)}>
        <Tabs.List aria-label={t('desk.panel')}>
          {TABS.map((each) => (
            <Tabs.Trigger key={each} value={each}>
              {t(`desk.tab.${each}`)}
              {counts[each] ? ` ${counts[each]}` : ''}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Divider />
        <Box paddingTop={4}>
          <Tabs.Content value="faults">
            <FaultsTab review={review} caseText={caseText} save={save} />
          </Tabs.Content>
          <Tabs.Content value="comments">
            <Comments review={review} remarks={remarks} />
          </Tabs.Content>
          <Tabs.Content value="figures">
            <UncertainFigures
              faults={caseText.reading?.faults ?? []}
              records={review.uncertain}
              goToWords={caseText.goToWords}
            />
            <InquiryList />
            <FiguresTab figures={caseText.reading?.figures ?? []} />
          </Tabs.Content>
          <Tabs.Content value="versions">
            <Flex direction="column" alignItems="stretch" gap={4}>
              {since && <KnownChangeList since={since} root={review.case} />}
              <Typography variant="sigma" tag="h3" textColor="neutral600">
                {t('desk.versions.compare')}
              </Typography>
              <Revisions review={review} />
              <Divider />
              <Typography variant="sigma" tag="h3" textColor="neutral600">
                {t('desk.versions.history')}
              </Typography>
              <History review={review} />
            </Flex>
          </Tabs.Content>
          <Tabs.Content value="original">
            <Suspense fallback={null}>
              <OriginalTab review={review} caseText={caseText} />
            </Suspense>
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </>
  );
});
