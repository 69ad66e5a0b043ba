import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Remarks, useRemarksAt } from '../remarks/Remarks.tsx';

interface FieldFrameProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label, help and remarks around the input of a custom field. */
export function FieldFrame({ name, label, hint, required, children }: FieldFrameProps) {
  const pointer = `/${name}`;
  const remarks = useRemarksAt(pointer);
  return (
    <Flex
      tag="fieldset"
      direction="column"
      alignItems="stretch"
      gap={2}
      data-pointer={pointer}
      minWidth="0"
      width="100%"
      borderStyle="none"
      padding={0}
      margin={0}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800" padding={0} paddingBottom={1}>
        {label}
        {required && <Box tag="span"> *</Box>}
      </Typography>
      {children}
      {hint !== undefined && hint !== '' && (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      <Remarks remarks={remarks} />
    </Flex>
  );
}
