import type { Editing } from '../../../shared/contracts.ts';
import { LEASE_SECONDS } from '../../../shared/contracts.ts';
import type { CaseServer } from './case-server.ts';

/** Tells the others that somebody is changing a case, and hears who else is. */
export interface LeaseKeeper {
  /** The person has changed something. */
  changed(): void;
  stop(): void;
}

const LEASE = LEASE_SECONDS * 1_000;
const LOOK_AFTER = LEASE / 3;

/** What fails here is tried again at the next look: it is a courtesy, and nothing hangs on it. */
export function keepLease(
  server: Pick<CaseServer, 'announce' | 'others'>,
  onEditing: (editing: readonly Editing[]) => void,
): LeaseKeeper {
  let [changedAt, announcedAt] = [0, 0];
  const look = async () => {
    const isChanging = Date.now() - changedAt < LEASE;
    if (isChanging) announcedAt = Date.now();
    const answer = await (isChanging ? server.announce() : server.others());
    if (answer.kind === 'announced') onEditing(answer.editing);
  };
  void look();
  const timer = setInterval(look, LOOK_AFTER);
  return {
    changed() {
      changedAt = Date.now();
      if (changedAt - announcedAt > LEASE / 2) void look();
    },
    stop: () => clearInterval(timer),
  };
}
