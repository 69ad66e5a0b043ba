/** JSON Pointer (RFC 6901) of a path: `['sections', 0, 'heading']` is `/sections/0/heading`, an empty path `''`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys that a JSON Pointer goes through, from the outermost in; none for `''`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON Pointer in another; `undefined` where there is nothing, or where it is no pointer. */
export function valueAt(root: unknown, pointer: string): unknown {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  return keysOf(pointer).reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Array.isArray(value) && !/^\d+$/.test(key) ? undefined : (value as Record<string, unknown>)[key];
  }, root);
}
