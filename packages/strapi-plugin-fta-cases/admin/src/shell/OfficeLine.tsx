import { styled } from 'styled-components';
import { useText } from '../translations/use-text.ts';
import { useOffice } from './use-office.ts';

/** Whose panel it is, in the head of a page; nothing where the settings do not say. */
export function OfficeLine() {
  const { say } = useText();
  const office = useOffice();
  if (!office) return null;
  return (
    <Line>
      {office.mark !== null && <img src={office.mark} alt="" />}
      <span>{say(office.name)}</span>
    </Line>
  );
}

/** The mark alone, where there is no room for the name; nothing where there is none. */
export function OfficeMark() {
  const { say } = useText();
  const office = useOffice();
  if (!office?.mark) return null;
  return <Mark src={office.mark} alt={say(office.name)} title={say(office.name)} />;
}

const Line = styled.p`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  img {
    height: 2rem;
  }
`;

const Mark = styled.img`
  height: 1.6rem;
`;
