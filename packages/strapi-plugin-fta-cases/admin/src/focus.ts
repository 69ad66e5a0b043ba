import { type RefObject, useEffect, useRef } from 'react';

/** Has the element take the focus as soon as it is there, so that a change of page is told and Tab goes on from it. */
export function useFocusAtFirst<Element extends HTMLElement>(): RefObject<Element> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}

/**
 * Has the element take the focus whenever what is shown has changed and what had the focus is gone with it.
 * @param shown differs where something else is shown
 */
export function useFocusWhenLost<Element extends HTMLElement>(shown: string | boolean): RefObject<Element> {
  const element = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what is waited for
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [shown]);
  return element;
}
