/**
 * Shares one run of `look` among all who ask before it begins. Who asks while one is under way waits for the next, as what
 * that one finds may be older than the question.
 */
export function latest<Found>(look: () => Promise<Found>): () => Promise<Found> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Found> | null = null;

  const begin = async (): Promise<Found> => {
    await running?.catch(() => undefined);
    next = null;
    const run = look();
    running = run;
    return run;
  };

  return () => {
    next ??= begin();
    return next;
  };
}
