/** What the content-manager hands to the input of a custom field. */
export interface FieldInputProps<T> {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value: T | undefined;
  readonly rawError?: unknown;
  readonly onChange: (name: string, value: T) => void;
}
