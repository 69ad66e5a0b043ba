import { styled } from 'styled-components';

/**
 * A table of plain HTML: the Tab key goes to every control in it, where the design system's table takes the arrow keys
 * for that. Its head stays in view.
 */
export const PlainTable = styled.table`
  width: 100%;
  border-spacing: 0;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.45;

  th,
  td {
    padding: 1rem 1.2rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead :is(th, td) {
    position: sticky;
    top: 0;
    z-index: 1;
    padding-block: 0.8rem;
    background: ${({ theme }) => theme.colors.neutral0};
    border-bottom-color: ${({ theme }) => theme.colors.neutral200};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    vertical-align: bottom;
    overflow-wrap: normal;
    word-break: keep-all;
  }

  tbody th {
    font-weight: 500;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  tbody tr:hover > * {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Not squeezed by a column that has more in it. */
  .words {
    width: 25%;
  }

  .narrow {
    width: 1%;
    white-space: nowrap;
  }

  @media (max-width: 1000px) {
    th,
    td {
      padding-inline: 0.7rem;
    }
  }
`;
