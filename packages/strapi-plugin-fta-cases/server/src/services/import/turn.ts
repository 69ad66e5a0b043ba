/** Lets requests in between: neither SQLite's driver nor what is reckoned ever waits for anything by itself. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
