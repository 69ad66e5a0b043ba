import { Flex, Typography } from '@strapi/design-system';
import type { CaseReview } from '../../../shared/contracts.ts';
import { fromDiagnostic, fromRefusal, type Remark } from '../remarks/remark.ts';
import { SEVERITY_COLORS } from '../remarks/severity-colors.ts';
import { useText } from '../translations/use-text.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Everything wrong with the case as it is saved: what has to be corrected first, then what the checks say. */
export function Problems({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const { refusals, diagnostics } = review;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('problems.title')}
      </Typography>
      {refusals.length + diagnostics.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('problems.none')}
        </Typography>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('problems.saved')}
        </Typography>
      )}
      <RemarkGroup
        title={t('problems.refusals', { count: refusals.length })}
        remarks={refusals.map(fromRefusal)}
        open
      />
      <RemarkGroup
        title={t('problems.diagnostics', { count: diagnostics.length })}
        remarks={diagnostics.map(fromDiagnostic)}
      />
    </Flex>
  );
}

interface RemarkGroupProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly open?: boolean;
}

function RemarkGroup({ title, remarks, open = false }: RemarkGroupProps) {
  const { say } = useText();
  if (remarks.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        <Typography variant="pi" fontWeight="bold">
          {title}
        </Typography>
      </summary>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {remarks.map(({ pointer, severity, text }) => (
          <Flex tag="li" key={`${pointer} ${text.zh}`} direction="column" alignItems="flex-start">
            <PlaceLink pointer={pointer} />
            <Typography variant="pi" textColor={SEVERITY_COLORS[severity]}>
              {say(text)}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </details>
  );
}
