import { createGlobalStyle } from 'styled-components';

/** Strapi writes the headings of what is on the home page in a grey that is hard to read. */
export const HeadingStyles = createGlobalStyle`
  h2[id^='plugin::'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
