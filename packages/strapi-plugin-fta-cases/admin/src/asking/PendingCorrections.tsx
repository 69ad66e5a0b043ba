import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Anchor } from '../../../shared/anchor.ts';
import type { InquiryRecord } from '../../../shared/inquiries.ts';
import { useText } from '../translations/use-text.ts';
import { useAsking } from './asking.ts';

/** Corrections that came by link to words which stand as they did. */
export function PendingCorrections({ onShown }: { readonly onShown: () => void }) {
  const { t } = useText();
  const asking = useAsking();
  const corrected = (asking?.inquiries?.inquiries ?? []).flatMap(correctedAnchors);
  const pending = corrected.filter((anchor) => asking?.isThere(anchor));
  const [first] = pending;
  if (!asking || !first) return null;
  const go = () => {
    onShown();
    asking.show(first);
  };
  return (
    <Box background="neutral0" paddingTop={2} paddingBottom={2} paddingLeft={6} paddingRight={6}>
      <Flex gap={4} wrap="wrap">
        <Typography variant="pi" textColor="neutral800">
          {t('asking.pending', { count: pending.length })}
        </Typography>
        <TextButton onClick={go}>{t('asking.jump')}</TextButton>
      </Flex>
    </Box>
  );
}

/** Words whose last answer says something else. */
function correctedAnchors({ passages }: InquiryRecord): Anchor[] {
  return passages.filter(({ answers }) => answers.at(-1)?.verdict === 'corrected').map(({ anchor }) => anchor);
}
