/** A time of the database, which gives texts or dates, in ISO form. */
export function isoTime(time: string | Date): string {
  return new Date(time).toISOString();
}
