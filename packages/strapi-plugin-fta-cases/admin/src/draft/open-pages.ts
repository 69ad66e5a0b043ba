const PREFIX = 'fta-case-draft ';

/**
 * Says to the other pages of this browser that the page of a journal entry is open, until the returned function is called
 * or the page is gone. Browsers have this over HTTPS and on this machine only; elsewhere every entry counts as left behind.
 */
export function announcePage(entryId: string): () => void {
  if (!navigator.locks) return () => undefined;
  const { promise, resolve } = settledLater();
  void navigator.locks.request(`${PREFIX}${entryId}`, () => promise);
  return resolve;
}

/** The entry ids of the pages that are open. */
export async function openPages(): Promise<Set<string>> {
  if (!navigator.locks) return new Set();
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = [...held, ...pending].map(({ name = '' }) => name);
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
}

function settledLater() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
