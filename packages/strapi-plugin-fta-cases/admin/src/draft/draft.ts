import { type CaseContent, isSame } from '../../../shared/content.ts';
import { type Choices, merge, usualChoice } from '../../../shared/merge/merge.ts';
import type { CaseServer, Hindrance, Stored } from './case-server.ts';
import { type DraftState, nextSaveAfter, settledStatus, statusAfterChange, UNTOUCHED } from './draft-state.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { mergeTrimmed, type OpenClash, saveMerged } from './save-merged.ts';

export interface DraftOptions {
  /** Names the journal's entry of this page. */
  readonly entryId: string;
  readonly userId: number;
  /** `null` for a case that is not there yet: its text is in the journal alone until it is created. */
  readonly documentId: string | null;
  /** What the page has opened. */
  readonly stored: Stored;
  readonly journal: Journal;
  readonly server: CaseServer | null;
  /** Whether the case can be saved without being asked for: drafts alone. */
  readonly isAutosaved: () => boolean;
  /** Has the page show another content: merged with others' changes, or as chosen in a clash. */
  readonly onContent: (content: CaseContent) => void;
  /** Has the page show a text that cannot be read as a case; `base` is the content from which it was written. */
  readonly onText?: (text: string, base: CaseContent) => void;
  /** After each save, with the version that the page now stands on. */
  readonly onSaved?: (stored: Stored, content: CaseContent) => void;
}

/** Keeps what is typed into a case: in the journal at once, on the server soon, and never over what others have typed. */
export interface Draft {
  readonly state: () => DraftState;
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  /** What the page has now; after each key. */
  readonly change: (content: CaseContent) => void;
  /** What the page has as text that cannot be read as a case, `null` for none: kept on this machine until it can. */
  readonly hold: (text: string | null) => void;
  /** What the page has, as last told. */
  readonly content: () => CaseContent;
  readonly stored: () => Stored;
  /** Saves now, as asked for. Settles with the state that came of it. */
  readonly save: () => Promise<DraftState>;
  /** Settles the open clash; what was not chosen becomes a revision. */
  readonly settle: (choices: Choices) => Promise<DraftState>;
  /** Tries again: the network is back, or the person has signed in. */
  readonly retry: () => Promise<DraftState>;
  /** Another request of the page has found the session over. */
  readonly sessionLost: () => void;
  /** Somebody has signed in: the same person goes on, another one is asked. */
  readonly signedIn: (userId: number) => Promise<DraftState>;
  /** The other person who has signed in saves what was typed, in their own name. */
  readonly takeOver: (userId: number) => Promise<DraftState>;
  /** What the page has opened anew, after a step of the workflow say; typed text is merged into it. */
  readonly reopened: (stored: Stored) => void;
  /** The content was stored by another way, a new case by its creation say. */
  readonly acknowledge: (content: CaseContent) => Promise<void>;
  /**
   * Takes up what the journal has of an earlier page; what has been changed since is merged or asked.
   *
   * @returns whether it has been taken up; not as long as the page has text of its own that cannot be saved
   */
  readonly restore: (entry: JournalEntry) => Promise<boolean>;
  /** The journal has failed where something else was asked of it. */
  readonly journalFailed: (fault: unknown) => void;
  /** Writes what is not in the journal yet: the page may be gone at any moment. */
  readonly flush: () => Promise<void>;
  /** Writes what is not in the journal yet, and stops. */
  readonly stop: () => Promise<void>;
}

/** Within a second of a key the journal has it, however fast the keys come. */
const JOURNAL_AFTER = 300;
const JOURNAL_AT_LATEST = 800;

export function createDraft(options: DraftOptions): Draft {
  const { entryId, documentId, journal, server, isAutosaved, onContent } = options;
  const listeners = new Set<() => void>();
  let { userId, stored } = options;
  let content = stored.content;
  /** What of the page the server is known to have. */
  let acknowledged = stored.content;
  let held: string | null = null;
  let state = UNTOUCHED;
  let running: Promise<DraftState> | null = null;
  /** Somebody has pressed a button to save, and it is not done yet. */
  let isAskedFor = false;
  /** Counts sign-ins: what an earlier session is answered says nothing of the present one. */
  let session = 0;
  let unwritten: { since: number } | null = null;
  const timers: { journal?: Timer; save?: Timer } = {};
  let isStopped = false;

  const tell = (change: Partial<DraftState>): DraftState => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
    return state;
  };
  const isDirty = () => !isSame(content, acknowledged);
  const isUnstored = () => held !== null || isDirty();
  const isSaveable = () => isAutosaved() || isAskedFor;
  const cancel = (...names: (keyof typeof timers)[]) => {
    for (const name of names) clearTimeout(timers[name]);
  };

  /** Brings the journal to what the page has: an entry for what the server does not have, none where it has all. */
  const write = async () => {
    cancel('journal');
    unwritten = null;
    const written = content;
    const base = state.clash?.base ?? stored.content;
    const text = held === null ? {} : { text: held };
    const entry = { id: entryId, userId, documentId, baseVersion: stored.version, base, content, ...text };
    try {
      if (isUnstored()) await journal.write({ ...entry, at: new Date().toISOString() });
      else await journal.remove(entryId);
      tell({ isKept: written === content && (entry.text ?? null) === held, journalFault: null });
    } catch (fault) {
      tell({ isKept: false, journalFault: messageOf(fault) });
    }
  };
  const acknowledge = (known: CaseContent) => {
    acknowledged = known;
    return write();
  };
  const scheduleWrite = () => {
    unwritten ??= { since: Date.now() };
    cancel('journal');
    const left = JOURNAL_AT_LATEST - (Date.now() - unwritten.since);
    timers.journal = setTimeout(write, Math.max(0, Math.min(JOURNAL_AFTER, left)));
  };
  /** A save that comes by itself, where the state of the draft takes one. */
  const scheduleSave = () => {
    cancel('save');
    if (isStopped || !server || !isDirty()) return;
    const after = isSaveable() ? nextSaveAfter(state.status) : null;
    if (after !== null) timers.save = setTimeout(() => save(true), after);
  };
  /** Shows that something has been typed or come in, unless something graver is to be said. */
  const touch = () => {
    tell({ isKept: false, status: statusAfterChange(state, isUnstored()) });
    scheduleSave();
  };

  const openClash = (clash: OpenClash) => tell({ status: 'clash', clash });
  const hinder = (hindrance: Hindrance): DraftState => {
    tell({
      status: hindrance.kind,
      message: 'message' in hindrance ? hindrance.message : null,
      refusals: hindrance.kind === 'refused' ? hindrance.refusals : [],
    });
    if (hindrance.kind !== 'refused') scheduleSave();
    return state;
  };

  /** The page's content after a save that started from `sent`: others' changes come in, what was typed meanwhile stays. */
  const adopt = (sent: CaseContent, now: Stored): boolean => {
    const { merged, clashes, ...trimmed } = mergeTrimmed(sent, content, now);
    stored = now;
    if (clashes.length > 0) {
      openClash({ ...trimmed, theirs: now, clashes });
      return false;
    }
    if (!isSame(merged, content)) {
      content = merged;
      onContent(merged);
    }
    return true;
  };

  /** What the server makes of a provider's name comes back into the page; what was typed stays to the letter. */
  const takeDerived = (sent: CaseContent) => {
    if (!isSame([content.provider, content.regions], [sent.provider, sent.regions])) return;
    const next = withDerived(content, stored.content);
    if (isSame(next, content)) return;
    content = next;
    onContent(next);
  };

  const run = async (isUnasked: boolean): Promise<DraftState> => {
    if (!server) return state;
    if (state.clash) return tell({ status: 'clash' });
    cancel('save');
    const [sent, signedInAs] = [content, session];
    if (unwritten) void write();
    // Nobody is told of each trial while the session is over: they have been asked to sign in.
    if (!isUnasked || state.status !== 'signed-out') tell({ status: 'saving' });
    const outcome = await saveMerged(server, stored, sent, !isAskedFor);
    if (outcome.kind === 'clash') return openClash(outcome.clash);
    if (outcome.kind !== 'saved') {
      const isOutdated = signedInAs !== session && (outcome.kind === 'signed-out' || outcome.kind === 'other-person');
      if (!isOutdated) hinder(outcome);
      else if (state.status !== 'other-person') tell({ status: 'unsaved' });
      if (isOutdated || !isSame(content, sent)) scheduleSave();
      return state;
    }
    let known = sent;
    if (outcome.isMerged) {
      if (!adopt(sent, outcome.stored)) return state;
      known = outcome.stored.content;
    } else {
      stored = outcome.stored;
      takeDerived(sent);
      known = withDerived(known, stored.content);
    }
    isAskedFor = false;
    tell({ status: 'saved', savedAt: new Date().toISOString(), message: null, refusals: [] });
    options.onSaved?.(stored, known);
    await acknowledge(known);
    if (isUnstored()) tell({ status: statusAfterChange(state, true) });
    scheduleSave();
    return state;
  };
  /** One save at a time; one that is asked for while another is under way comes after it. */
  const save = async (isUnasked: boolean): Promise<DraftState> => {
    while (running) await running;
    if (isUnasked && (!isDirty() || isStopped || state.status === 'other-person')) return state;
    if (!isUnasked) isAskedFor = true;
    running = run(isUnasked).finally(() => {
      running = null;
    });
    return running;
  };
  const retry = async () => {
    if (state.clash) return tell({ status: 'clash' });
    if (isDirty() && isSaveable()) return save(true);
    const isOver = state.status === 'signed-out' || state.status === 'other-person';
    return isOver ? state : tell({ status: isUnstored() ? 'unsaved' : settledStatus(state) });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    content: () => content,
    stored: () => stored,
    change(next) {
      if (isSame(next, content)) return;
      content = next;
      scheduleWrite();
      touch();
    },
    hold(text) {
      if (text === held) return;
      held = text;
      scheduleWrite();
      touch();
    },
    save: () => save(false),
    async settle(choices) {
      while (running) await running;
      const { clash } = state;
      if (!clash || !server) return state;
      const latest = mergeTrimmed(clash.base, content, clash.theirs);
      if (latest.clashes.some(({ id }) => choices[id] === undefined)) {
        return openClash({ ...clash, mine: latest.mine, clashes: latest.clashes });
      }
      const isMineLost = latest.clashes.some((each) => (choices[each.id] ?? usualChoice(each)) === 'theirs');
      if (isMineLost) {
        const kept = await server.keep(latest.mine);
        if (kept.kind !== 'kept') return hinder(kept);
      }
      content = merge(latest.base, latest.mine, clash.theirs.content, choices).merged;
      stored = clash.theirs;
      acknowledged = stored.content;
      tell({ status: 'unsaved', clash: null });
      onContent(content);
      await write();
      return save(false);
    },
    retry,
    sessionLost() {
      if (state.status === 'other-person') return;
      tell({ status: 'signed-out' });
      scheduleSave();
    },
    async signedIn(id) {
      session++;
      if (id !== userId) {
        cancel('save');
        return tell({ status: 'other-person' });
      }
      tell({ status: isUnstored() ? 'unsaved' : settledStatus(state) });
      return retry();
    },
    async takeOver(id) {
      session++;
      userId = id;
      await write();
      return state.clash ? tell({ status: 'clash' }) : save(false);
    },
    reopened(now) {
      if (state.clash || !adopt(acknowledged, now)) return;
      acknowledged = now.content;
      onContent(content);
      scheduleWrite();
      touch();
    },
    async restore(entry) {
      if (isDirty() && server) await save(false);
      if (isUnstored() || state.clash) return false;
      const found = mergeTrimmed(entry.base, entry.content, stored);
      content = found.clashes.length > 0 ? found.mine : found.merged;
      if (found.clashes.length > 0) openClash({ ...found, theirs: stored });
      held = entry.text ?? null;
      if (!state.clash) touch();
      onContent(content);
      if (held !== null) options.onText?.(held, entry.content);
      await write();
      if (state.journalFault === null) await journal.remove(entry.id);
      return true;
    },
    acknowledge,
    journalFailed: (fault) => void tell({ journalFault: messageOf(fault) }),
    flush: async () => {
      if (unwritten) await write();
    },
    async stop() {
      isStopped = true;
      cancel('save');
      if (unwritten) await write();
    },
  };
}

function withDerived(content: CaseContent, { provider, regions }: CaseContent): CaseContent {
  return { ...content, provider, regions };
}

type Timer = ReturnType<typeof setTimeout>;

function messageOf(fault: unknown): string {
  return fault instanceof Error && fault.message !== '' ? fault.message : String(fault);
}
