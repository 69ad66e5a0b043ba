import { useEffect, useRef, useState } from 'react';

/**
 * A place of our own at the end of a stock input, known by its name; `null` where the form does not show the input.
 * Strapi has no way to add to its own inputs. What it renders is left alone: the place is put behind it, and put again
 * where the form was drawn anew.
 */
export function usePlaceUnder(name: string): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const latest = useRef<HTMLElement | null>(null);
  latest.current = place;

  useEffect(() => {
    if (place?.isConnected) return;
    const field = fieldOf(document.querySelector<HTMLElement>(`main [name="${name}"]`));
    setPlace(field ? field.appendChild(document.createElement('div')) : null);
  });
  useEffect(() => () => latest.current?.remove(), []);

  return place;
}

/** The element that holds an input together with its label. */
function fieldOf(input: HTMLElement | null): HTMLElement | null {
  let element = input?.parentElement ?? null;
  while (element && !element.querySelector('label')) element = element.parentElement;
  return element;
}
