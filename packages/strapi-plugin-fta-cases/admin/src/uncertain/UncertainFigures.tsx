import { Flex, TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { UncertainRecord } from '../../../shared/uncertain.ts';
import type { StandingFault } from '../desk/page/reading.ts';
import { PlaceLink } from '../review/PlaceLink.tsx';
import { useText } from '../translations/use-text.ts';
import { ConfirmFigure } from './ConfirmFigure.tsx';

interface UncertainFiguresProps {
  readonly faults: readonly StandingFault[];
  readonly records: readonly UncertainRecord[];
  readonly goToWords: (words: NonNullable<StandingFault['words']>) => void;
}

/** The figures of a scan that somebody has to hold against the page, and who has done so with the others. */
export function UncertainFigures({ faults, records, goToWords }: UncertainFiguresProps) {
  const { t, time } = useText();
  const open = faults.flatMap(({ fault, ...standing }) =>
    fault.uncertain ? [{ ...standing, message: fault.message, record: fault.uncertain }] : [],
  );
  const confirmed = records.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    <>
      {open.length > 0 && (
        <Part title={t('uncertain.title', { count: open.length })}>
          <Typography variant="pi" textColor="neutral600">
            {t('uncertain.help')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {open.map(({ record, pointer, words, message }) => (
              <Item key={record.id}>
                <PlaceLink pointer={pointer} />
                {words === null ? (
                  <Typography variant="omega">{message}</Typography>
                ) : (
                  <Said type="button" onClick={() => goToWords(words)}>
                    {message}
                  </Said>
                )}
                <ConfirmFigure record={record} />
              </Item>
            ))}
          </Flex>
        </Part>
      )}
      {confirmed.length > 0 && (
        <Part title={t('uncertain.confirmed.title', { count: confirmed.length })}>
          <ul>
            {confirmed.map(({ id, anchor, confirmedBy, confirmedAt }) => (
              <Typography tag="li" variant="pi" key={id}>
                <span lang="zh-CN">{anchor.quote}</span>{' '}
                {t('uncertain.confirmed', { who: confirmedBy ?? '', when: time(confirmedAt ?? '') })}
              </Typography>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

const Said = styled(TextButton)`
  text-align: start;
  span {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    overflow-wrap: anywhere;
  }
`;

const Item = styled.li`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.4rem;
  padding-inline-start: 1rem;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.danger600};
`;
