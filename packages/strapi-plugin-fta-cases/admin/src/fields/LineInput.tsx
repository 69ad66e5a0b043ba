import { Field, Flex } from '@strapi/design-system';
import { useId } from 'react';
import { hasError, Remarks, useRemarksAt } from '../remarks/Remarks.tsx';
import { tidy } from './paragraphs/paragraphs.ts';
import { focusName } from './use-focus-next.ts';
import { useTyped } from './use-typed.ts';

interface LineInputProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

const LINE = {
  show: (value: string) => value,
  isKept: (text: string, value: string) => tidy(text) === value,
};

/** An input for one line of text. What is typed stays as it is; what is stored is without space at its ends. */
export function LineInput({ pointer, label, hint, value, disabled, onChange }: LineInputProps) {
  const [text, setText] = useTyped(value, LINE);
  const remarks = useRemarksAt(pointer);
  const remarksId = useId();

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
