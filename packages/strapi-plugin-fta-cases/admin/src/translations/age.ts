const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Age {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** How old a timestamp is at `now` (milliseconds), in whole units; clocks that differ make nothing younger than now. */
export function ageOf(iso: string, now: number): Age {
  const age = Math.max(0, now - Date.parse(iso));
  if (age >= DAY) return { value: Math.floor(age / DAY), unit: 'day' };
  if (age >= HOUR) return { value: Math.floor(age / HOUR), unit: 'hour' };
  return { value: Math.floor(age / MINUTE), unit: 'minute' };
}
