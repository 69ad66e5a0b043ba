/** The zone that the browser tells times in, as IANA names it. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone by name and by its distance from Greenwich at a time: `Asia/Shanghai, GMT+8`. */
export function zoneText(at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(at);
  return `${ownZone()}, ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'}`;
}

/** A time as the field for it writes it: `2026-12-01T09:00` in the browser's zone. */
export function fieldTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Nine o'clock of the day after. */
export function nextMorning(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9);
}
