import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useText } from './translations/use-text.ts';

interface AlertBoxProps {
  readonly title: string;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

/** Why something was not done. Where the design system's alert holds one line, this holds a list too. */
export function AlertBox({ title, onDismiss, children }: AlertBoxProps) {
  const { t } = useText();
  return (
    <Box role="alert" hasRadius padding={4} background="danger100" borderColor="danger200">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
          <Typography fontWeight="bold" textColor="danger700">
            {title}
          </Typography>
          {children}
        </Flex>
        <IconButton variant="ghost" label={t('review.close')} onClick={onDismiss}>
          <Cross aria-hidden />
        </IconButton>
      </Flex>
    </Box>
  );
}
