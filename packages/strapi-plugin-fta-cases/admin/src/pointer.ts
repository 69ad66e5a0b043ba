import { keysOf, pointerOf } from '@fta/cases-core/schema';
import { attributeOfField } from '../../shared/case-attributes.ts';

/** The pointer one step further in. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${key}`;
}

/** Whether a pointer leads to a place or into it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** Pointers from the place itself out to the whole: `/lead/0`, `/lead`. */
export function outwards(pointer: string): string[] {
  const segments = keysOf(pointer);
  return segments.map((_, i) => pointerOf(segments.slice(0, segments.length - i)));
}

/** Diagnostics of a batch point into the batch; the same place seen from the case. */
export function withinCase(pointer: string): string {
  return pointer.replace(/^\/cases\/\d+/, '');
}

/** The same place in the form: `/provider/name` is the input of `providerName`. */
export function inForm(pointer: string): string {
  const [name = ''] = keysOf(pointer);
  const attribute = attributeOfField(name);
  return attribute === name ? pointer : child('', attribute);
}

/** The attribute of the content type that a pointer lies in; '' for the case as a whole. */
export function attributeOf(pointer: string): string {
  return keysOf(inForm(pointer))[0] ?? '';
}
