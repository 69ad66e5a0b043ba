/** The pointer one step further in. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${key}`;
}

/** Whether a pointer leads to a place or into it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** Diagnostics of a batch point into the batch; the same place seen from the case. */
export function withinCase(pointer: string): string {
  return pointer.replace(/^\/cases\/\d+/, '');
}
