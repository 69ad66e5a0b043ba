import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The control of an item, as its `data-focus` names it. */
export function focusName(pointer: string, control: 'up' | 'down' | 'remove' | 'text' | 'add'): string {
  return `${pointer}:${control}`;
}

/**
 * Keeps the keyboard where the work is: after the next change of the list, the first of the named controls that can
 * take the focus gets it.
 */
export function useFocusNext(root: RefObject<HTMLElement>): (...names: string[]) => void {
  const pending = useRef<string[]>([]);
  useEffect(() => {
    if (pending.current.length === 0) return;
    const found = pending.current.flatMap((name) => [
      ...(root.current?.querySelectorAll<HTMLElement>(`[data-focus="${name}"]:not(:disabled)`) ?? []),
    ]);
    pending.current = [];
    found[0]?.focus();
  });
  return useCallback((...names) => {
    pending.current = names;
  }, []);
}
