import { Td } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A cell whose text may take several lines. */
export const WrappedTd = styled(Td)`
  && * {
    white-space: normal;
    overflow-wrap: anywhere;
  }
`;
