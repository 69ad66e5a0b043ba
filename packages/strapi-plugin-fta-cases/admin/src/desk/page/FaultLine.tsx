import { TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { PlaceLink } from '../../review/PlaceLink.tsx';
import type { StandingFault } from './reading.ts';

interface FaultLineProps {
  readonly standing: StandingFault;
  readonly goToWords: (words: NonNullable<StandingFault['words']>) => void;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** A fault in a list: its place, what it says, which leads to the words, and what can be done about it. */
export function FaultLine({ standing: { fault, words, pointer }, goToWords, children }: FaultLineProps) {
  return (
    <Item data-severity={fault.ignored ? 'ignored' : fault.severity}>
      <PlaceLink pointer={pointer} />
      {words === null ? (
        <Typography variant="omega">{fault.message}</Typography>
      ) : (
        <Said type="button" onClick={() => goToWords(words)}>
          {fault.message}
        </Said>
      )}
      {children}
    </Item>
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
  gap: 0.2rem;
  padding-inline-start: 1rem;
  border-inline-start: 3px dotted ${({ theme }) => theme.colors.warning600};
  &[data-severity='error'] {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.danger600};
  }
  &[data-severity='info'],
  &[data-severity='ignored'] {
    border-inline-start: 3px dashed ${({ theme }) => theme.colors.neutral500};
  }
`;
