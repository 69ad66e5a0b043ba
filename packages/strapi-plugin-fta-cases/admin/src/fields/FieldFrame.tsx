import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Remarks, useRemarksAt } from '../remarks/Remarks.tsx';
import { helpOfField } from '../translations/schema-text.ts';
import { useText } from '../translations/use-text.ts';

interface FieldFrameProps {
  readonly name: string;
  readonly label: string;
  /** What there is to say beside the help of the schema. */
  readonly note?: string;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label, help and remarks around the input of a custom field. */
export function FieldFrame({ name, label, note, required, children }: FieldFrameProps) {
  const pointer = `/${name}`;
  const { say } = useText();
  const remarks = useRemarksAt(pointer);
  const help = helpOfField(name);
  const hints = [help && say(help), note].filter((text) => text !== undefined);
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
      {hints.map((hint) => (
        <Typography key={hint} variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      ))}
      <Remarks remarks={remarks} />
    </Flex>
  );
}
