import { type Language, pointerOf } from '@fta/cases-core/schema';
import type { Refusal } from '../../../shared/contracts.ts';
import { attributeOf, inForm } from '../pointer.ts';

/** Errors in the shape of Strapi's form: a message by attribute, or messages by pointer for what lies deeper. */
export type FormErrors = Record<string, string | Record<string, string>>;

/** Refusals as errors of the form. Stock inputs show a message of their own; ours look up the pointers. */
export function formErrorsOf(refusals: readonly Refusal[], language: Language): FormErrors {
  const errors: FormErrors = {};
  for (const { path, text } of refusals) {
    const pointer = inForm(pointerOf(path));
    const attribute = attributeOf(pointer);
    if (attribute === '') continue;
    const there = errors[attribute];
    if (pointer !== `/${attribute}` || typeof there === 'object')
      errors[attribute] = addAt(there, `/${attribute}`, pointer, text[language]);
    else errors[attribute] = joined(there, text[language]);
  }
  return errors;
}

function addAt(there: FormErrors[string] | undefined, top: string, pointer: string, text: string) {
  const places = typeof there === 'object' ? there : there === undefined ? {} : { [top]: there };
  return { ...places, [pointer]: joined(places[pointer], text) };
}

function joined(there: string | Record<string, string> | undefined, text: string): string {
  return typeof there === 'string' ? `${there}；${text}` : text;
}
