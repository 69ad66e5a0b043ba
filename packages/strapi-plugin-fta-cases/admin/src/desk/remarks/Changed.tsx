import { styled } from 'styled-components';

interface ChangedProps {
  readonly before: string;
  readonly after: string;
}

/** Words struck through, and those in their place. */
export function Changed({ before, after }: ChangedProps) {
  return (
    <>
      {before !== '' && <Struck>{before}</Struck>}
      {before !== '' && after !== '' && <span aria-hidden="true"> → </span>}
      {after !== '' && <Come>{after}</Come>}
    </>
  );
}

const Struck = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;

const Come = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;
