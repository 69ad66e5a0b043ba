/** What the content-manager hands to the input of a custom field, as far as it is looked at: nothing is typed there. */
export interface FieldInputProps<T> {
  readonly name: string;
  readonly label: string;
  readonly value: T | undefined;
}
