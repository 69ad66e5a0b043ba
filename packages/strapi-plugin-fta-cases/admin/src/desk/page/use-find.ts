import { useCallback, useEffect, useState } from 'react';

interface Find {
  /** How often it was asked for since it was closed; 0 while it is closed. */
  readonly asked: number;
  readonly close: () => void;
}

/** Ctrl or Cmd with F looks for words in the text, wherever the keyboard is on the page. */
export function useFind(enabled: boolean): Find {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!enabled) {
      setAsked(0);
      return;
    }
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f')
        return;
      event.preventDefault();
      setAsked((times) => times + 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled]);
  const close = useCallback(() => setAsked(0), []);
  return { asked, close };
}
