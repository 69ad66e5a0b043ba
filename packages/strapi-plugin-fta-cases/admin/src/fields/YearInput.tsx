import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { yearOf } from './year.ts';

interface YearInputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A year, written as years are: Strapi's input of numbers puts a separator into 2,024. */
export function YearInput({ name, label, hint, required = false, disabled = false }: YearInputProps) {
  const { value, error, onChange } = useField<number | string | null>(name);
  return (
    <Field.Root name={name} id={name} error={error ?? false} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        inputMode="numeric"
        disabled={disabled}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(name, yearOf(currentTarget.value))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
