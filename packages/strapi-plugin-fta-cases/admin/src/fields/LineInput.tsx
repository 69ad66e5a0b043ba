import { Field, Flex } from '@strapi/design-system';
import { useId, useState } from 'react';
import { hasError, Remarks, useRemarksAt } from '../remarks/Remarks.tsx';
import { tidy } from './paragraphs/paragraphs.ts';
import { focusName } from './use-focus-next.ts';

interface LineInputProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** An input for one line of text. What is typed stays as it is; what is stored is without space at its ends. */
export function LineInput({ pointer, label, hint, value, disabled, onChange }: LineInputProps) {
  const [text, setText] = useState(value);
  const remarks = useRemarksAt(pointer);
  const remarksId = useId();
  if (text !== value && tidy(text) !== value) setText(value);

  const type = (typed: string) => {
    setText(typed);
    if (tidy(typed) !== value) onChange(tidy(typed));
  };

  return (
    <Field.Root error={hasError(remarks)} hint={hint} width="100%" data-pointer={pointer}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label>{label}</Field.Label>
        <Field.Input
          value={text}
          disabled={disabled}
          aria-describedby={remarksId}
          data-focus={focusName(pointer, 'text')}
          onChange={(event) => type(event.target.value)}
        />
        <Field.Hint />
        <Remarks id={remarksId} remarks={remarks} />
      </Flex>
    </Field.Root>
  );
}
