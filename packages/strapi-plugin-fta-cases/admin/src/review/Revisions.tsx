import { Field, Flex, Loader, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CaseReview } from '../../../shared/contracts.ts';
import { useGetDiffQuery, type VersionName } from '../api/cases-api.ts';
import { readFailure } from '../api/refusal.ts';
import { ChangeList } from '../diff/ChangeList.tsx';
import { useText } from '../translations/use-text.ts';
import { actionLabel } from './action-label.ts';
import { firstToCompare } from './first-to-compare.ts';

interface Version {
  readonly name: VersionName;
  readonly label: string;
}

/** Any two versions of the case compared: revisions, the public version and the draft. */
export function Revisions({ review }: { readonly review: CaseReview }) {
  const { t } = useText();
  const versions = useVersions(review);
  const [from, setFrom] = useState(() => firstToCompare(review));
  const [to, setTo] = useState<VersionName>('draft');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <VersionSelect label={t('revisions.from')} versions={versions} value={from} onChange={setFrom} />
      <VersionSelect label={t('revisions.to')} versions={versions} value={to} onChange={setTo} />
      <Comparison review={review} from={from} to={to} />
    </Flex>
  );
}

/** Versions to choose from, the latest revision first. */
function useVersions({ revisions, events }: CaseReview): Version[] {
  const { t, say, time } = useText();
  const wasPublished = events.some(({ to }) => to === 'published');
  return [
    ...revisions
      .toSorted((a, b) => b.number - a.number)
      .map(({ number, action, actor, at }) => ({
        name: String(number),
        label: t('revisions.name', { number, step: say(actionLabel(action)), who: actor, when: time(at) }),
      })),
    ...(wasPublished ? [{ name: 'published', label: t('revisions.published') }] : []),
    { name: 'draft', label: t('revisions.draft') },
  ];
}

interface VersionSelectProps {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: VersionName;
  readonly onChange: (name: VersionName) => void;
}

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
        {versions.map((version) => (
          <SingleSelectOption key={version.name} value={version.name}>
            {version.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface ComparisonProps {
  readonly review: CaseReview;
  readonly from: VersionName;
  readonly to: VersionName;
}

function Comparison({ review, from, to }: ComparisonProps) {
  const { t } = useText();
  const { currentData: diff, error, isFetching } = useGetDiffQuery({ documentId: review.documentId, from, to });
  if (isFetching) return <Loader />;
  if (!diff) return <Typography textColor="danger600">{readFailure(error).message}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {t('diff.count', { count: diff.changes.length })}
      </Typography>
      <ChangeList changes={diff.changes} root={to === 'draft' ? review.case : undefined} />
    </Flex>
  );
}
