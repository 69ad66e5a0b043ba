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

/** Others that give the keyboard back to where it was, dialogs that close say, do so first; in milliseconds. */
const OTHERS_FIRST = 50;

/** Has the element take the focus whenever what had it is gone, hidden or switched off, wherever on the page that was. */
export function useFocusKept(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => document.activeElement === document.body && last !== null && !canHaveFocus(last);
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const look = () => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(() => isLost() && element.current?.focus({ preventScroll: true }), OTHERS_FIRST);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'hidden', 'data-open'],
    });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [element]);
}

function canHaveFocus(element: Element): boolean {
  return element !== document.body && element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Brings the keyboard to the heading of a page of Strapi's, which leaves it nowhere, once something of ours is in it. */
export function useFocusOnHeading(): void {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.style.outline = 'none';
    heading.focus({ preventScroll: true });
  }, []);
}
