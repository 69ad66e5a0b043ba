import { CASE_FIELDS, REGIONS, type RegionCode, TOPICS, type TopicKey } from '@fta/cases-core/schema';
import { Field, MultiSelect, MultiSelectOption, NumberInput, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text.ts';
import { setField } from '../commands/fields.ts';
import type { Reading } from './reading.ts';
import type { CaseText } from './use-case-text.ts';

interface DetailsProps {
  readonly reading: Reading;
  readonly caseText: CaseText;
}

/** What is chosen of a case and not written: folded above its text. Undoing covers it as it covers the text. */
export const Details = memo(function Details({ reading, caseText }: DetailsProps) {
  const { t, say } = useText();
  const { run, editable } = caseText;
  const { number, topics, regions } = reading.chosen;
  const chosen = [
    String(number),
    ...TOPICS.filter(({ key }) => topics.includes(key)).map(({ label }) => say(label)),
    ...REGIONS.filter(({ code }) => regions.includes(code)).map(({ label }) => say(label)),
  ];
  const chooseTopics = (keys: readonly string[]) =>
    run(
      setField(
        'topics',
        TOPICS.flatMap(({ key }): TopicKey[] => (keys.includes(key) ? [key] : [])),
      ),
    );
  const chooseRegions = (codes: readonly string[]) =>
    run(
      setField(
        'regions',
        REGIONS.flatMap(({ code }): RegionCode[] => (codes.includes(code) ? [code] : [])),
      ),
    );
  return (
    <Folded>
      <summary>
        <Typography variant="pi" textColor="neutral600">
          {t('desk.details')} · {chosen.join(' · ')}
        </Typography>
      </summary>
      <div>
        <Field.Root>
          <Field.Label>{say(CASE_FIELDS.number.label)}</Field.Label>
          <NumberInput
            value={number}
            disabled={!editable}
            onValueChange={(value: number | undefined) => isNumber(value) && run(setField('number', value))}
          />
        </Field.Root>
        <Field.Root>
          <Field.Label>{say(CASE_FIELDS.topics.label)}</Field.Label>
          <MultiSelect
            value={[...topics]}
            disabled={!editable}
            placeholder={t('desk.topics')}
            clearLabel={t('desk.clear-topics')}
            onChange={chooseTopics}
            onClear={() => chooseTopics([])}
          >
            {TOPICS.map(({ key, label }) => (
              <MultiSelectOption key={key} value={key}>
                {say(label)}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Field.Root>
        <Field.Root>
          <Field.Label>{say(CASE_FIELDS.regions.label)}</Field.Label>
          <MultiSelect
            value={[...regions]}
            disabled={!editable}
            placeholder={t('edit.choose-regions')}
            clearLabel={t('edit.clear-regions')}
            onChange={chooseRegions}
            onClear={() => chooseRegions([])}
          >
            {REGIONS.map(({ code, label }) => (
              <MultiSelectOption key={code} value={code}>
                {say(label)}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Field.Root>
      </div>
    </Folded>
  );
});

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0;
}

const Folded = styled.details`
  max-width: 768px;
  margin: 0 auto 1.2rem;

  summary {
    cursor: pointer;
    padding: 0.4rem 0;
  }
  > div {
    display: grid;
    grid-template-columns: 10rem 1fr 1fr;
    gap: 1.2rem;
    padding: 0.8rem 0 1.2rem;
  }
`;
