import { Flex, Typography } from '@strapi/design-system';
import type { UncertainRecord } from '../../../shared/uncertain.ts';
import { FaultLine } from '../desk/page/FaultLine.tsx';
import type { StandingFault } from '../desk/page/reading.ts';
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
  const open = faults.flatMap((standing) =>
    standing.fault.uncertain ? [{ standing, record: standing.fault.uncertain }] : [],
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
            {open.map(({ standing, record }) => (
              <FaultLine key={record.id} standing={standing} goToWords={goToWords}>
                <ConfirmFigure record={record} />
              </FaultLine>
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
