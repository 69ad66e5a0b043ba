/** Whether something that a test needs is on this machine, and if not, why. */
export type Availability = { readonly isAvailable: true } | { readonly isAvailable: false; readonly reason: string };

/** A title that says why its tests are skipped, where they are. */
export function titled(title: string, availability: Availability): string {
  return availability.isAvailable ? title : `${title} (skipped: ${availability.reason})`;
}
