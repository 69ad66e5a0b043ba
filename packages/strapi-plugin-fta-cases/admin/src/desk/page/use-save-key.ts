import { useEffect } from 'react';

/** Ctrl or Cmd with S saves, wherever the keyboard is on the page. */
export function useSaveKey(enabled: boolean, save: () => Promise<unknown>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (enabled) void save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled, save]);
}
