import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { readable } from '../diff/readable.ts';
import { useText } from '../translations/use-text.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldInputProps } from './field-input.ts';

const Lines = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.8;
`;

/** Input of the custom fields that hold text and codes: shown in words; they are written on the desk. */
export default function TextInput({ name, label, value }: FieldInputProps<unknown>) {
  const { t, say } = useText();
  const text = readable(value, say);
  return (
    <FieldFrame name={name} label={label}>
      <Lines tag="p" variant="omega">
        {text === '' ? t('diff.blank') : text}
      </Lines>
    </FieldFrame>
  );
}
