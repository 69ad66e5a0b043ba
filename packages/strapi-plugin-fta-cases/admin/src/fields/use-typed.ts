import { useState } from 'react';

interface Kept<Typed, Value> {
  /** What stands on the screen for a value that came from elsewhere. */
  readonly show: (value: Value) => Typed;
  /** Whether what stands on the screen is kept as this value. */
  readonly isKept: (typed: Typed, value: Value) => boolean;
}

/**
 * What is typed, beside the value that is kept of it: blank rows and space at the ends are on the screen only. The form
 * hands a value back a moment after it was given, so that what is typed gives way only to a value that is both new and
 * not its own.
 */
export function useTyped<Typed, Value>(value: Value, { show, isKept }: Kept<Typed, Value>) {
  const [typed, setTyped] = useState(() => show(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (!isKept(typed, value)) setTyped(show(value));
  }
  return [typed, setTyped] as const;
}
