import type { CaseContent } from '../../../shared/content.ts';

/** What was typed into a case and is not known to be stored by the server. One entry for each page that is open. */
export interface JournalEntry {
  /** Of the page that writes it: several pages never write over each other's. */
  readonly id: string;
  readonly userId: number;
  /** `null` for a case that is not there yet. */
  readonly documentId: string | null;
  /** The version that was opened, and what it said; 0 for a case that is not there yet. */
  readonly baseVersion: number;
  readonly base: CaseContent;
  readonly content: CaseContent;
  /** What was written as text, beginning from the content, and cannot be read as a case. */
  readonly text?: string;
  /** ISO time of the last key. */
  readonly at: string;
}

/** A store on this machine, which outlives page, tab, browser and session. Every call fails where the browser has none. */
export interface Journal {
  /** Settles once the entry is on disk. */
  write(entry: JournalEntry): Promise<void>;
  /** Removes an entry whose content is kept elsewhere. */
  remove(id: string): Promise<void>;
  /** Entries of a person for a case, the latest first. */
  entries(userId: number, documentId: string | null): Promise<JournalEntry[]>;
}

const DATABASE = 'fta-cases-drafts';
const STORE = 'entries';
const INDEX = 'case';

/** IndexedDB has no `null` in keys. */
interface Row extends JournalEntry {
  readonly key: string;
}

const keyOf = ({ userId, documentId }: Pick<JournalEntry, 'userId' | 'documentId'>) => `${userId} ${documentId ?? ''}`;

/** The journal in the browser's IndexedDB. */
export function openJournal(factory: IDBFactory | undefined = globalThis.indexedDB): Journal {
  let opening: Promise<IDBDatabase> | null = null;
  const database = () => {
    opening ??= open(factory, () => {
      opening = null;
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  const run = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Result>) => {
    const transaction = (await database()).transaction(STORE, mode, { durability: 'strict' });
    const ended = endOf(transaction);
    const [result] = await Promise.all([work(transaction.objectStore(STORE)), ended]);
    return result;
  };
  return {
    write: (entry) => run('readwrite', async (store) => void (await done(store.put({ ...entry, key: keyOf(entry) })))),
    remove: (id) => run('readwrite', async (store) => void (await done(store.delete(id)))),
    entries: (userId, documentId) =>
      run('readonly', async (store) => {
        const rows: Row[] = await done(store.index(INDEX).getAll(keyOf({ userId, documentId })));
        return rows.map(({ key: _, ...entry }) => entry).sort((a, b) => b.at.localeCompare(a.at));
      }),
  };
}

function open(factory: IDBFactory | undefined, onClosed: () => void): Promise<IDBDatabase> {
  if (!factory) return Promise.reject(new Error('IndexedDB is not available'));
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex(INDEX, 'key');
  };
  return done(request).then((database) => {
    database.onversionchange = () => database.close();
    database.onclose = onClosed;
    return database;
  });
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A quota that is exceeded is told at the end of the transaction. */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
    transaction.onerror = () => reject(transaction.error);
  });
}

/** The name of a page's entry; not `crypto.randomUUID`, which browsers have over HTTPS only. */
export function newEntryId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
