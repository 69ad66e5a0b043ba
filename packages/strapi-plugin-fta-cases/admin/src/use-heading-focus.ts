import { useEffect } from 'react';

/** After a change of page the keyboard is at the page's heading, not nowhere. To be told when the page is there. */
export function useHeadingFocus(isThere = true): void {
  useEffect(() => {
    const heading = isThere && document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = 'none';
    heading.focus({ preventScroll: true });
  }, [isThere]);
}
