import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useFocusAtFirst } from './focus.ts';
import { OfficeLine } from './shell/OfficeLine.tsx';

/** The margins of the content below. */
const SIDES = { initial: 4, medium: 6, large: 10 } as const;

interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Back to where the page belongs. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page of the plugin. The heading has the focus when the page has come. */
export function PageHeader({ title, subtitle, back, actions }: PageHeaderProps) {
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  return (
    <Box
      paddingLeft={SIDES}
      paddingRight={SIDES}
      paddingTop={{ initial: 4, large: 6 }}
      paddingBottom={{ initial: 4, large: 5 }}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <OfficeLine />
        {back && <div>{back}</div>}
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
            <Heading ref={heading} tabIndex={-1}>
              {title}
            </Heading>
            {subtitle && (
              <Typography tag="p" textColor="neutral600">
                {subtitle}
              </Typography>
            )}
          </Flex>
          {actions && (
            <Flex gap={2} wrap="wrap">
              {actions}
            </Flex>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

/** Focused by the program only: no ring, which would look like a control. */
const Heading = styled.h1`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 2.4rem;
  font-weight: 700;
  line-height: 1.3;
  overflow-wrap: anywhere;
  outline: none;
`;
