/*
 * JSON Pointers (RFC 6901) inside a case. Keys of a case hold no `/` and no `~`, so nothing is escaped.
 */

/** `['sections', '0', 'heading']` as `/sections/0/heading`; no segments are the case as a whole, ''. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${key}`).join('');
}

export function segmentsOf(pointer: string): string[] {
  return pointer.split('/').slice(1);
}

/** The pointer one step further in. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${key}`;
}

/** What a pointer leads to; `undefined` where there is nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    root,
  );
}

/** Whether a pointer leads to a place or into it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** Pointers from the place itself out to the whole: `/lead/0`, `/lead`. */
export function outwards(pointer: string): string[] {
  const segments = segmentsOf(pointer);
  return segments.map((_, i) => toPointer(segments.slice(0, segments.length - i)));
}

/** Diagnostics of a batch point into the batch; the same place seen from the case. */
export function withinCase(pointer: string): string {
  return pointer.replace(/^\/cases\/\d+/, '');
}

/** Fields of a case whose attribute in Strapi is named otherwise. */
const ATTRIBUTE_OF: Readonly<Record<string, string>> = { id: 'caseId', provider: 'providerName' };

/** The same place in the form: `/provider/name` is the input of `providerName`. */
export function inForm(pointer: string): string {
  const attribute = ATTRIBUTE_OF[segmentsOf(pointer)[0] ?? ''];
  return attribute === undefined ? pointer : `/${attribute}`;
}

/** The attribute of the content type that a pointer lies in; '' for the case as a whole. */
export function attributeOf(pointer: string): string {
  return segmentsOf(inForm(pointer))[0] ?? '';
}
