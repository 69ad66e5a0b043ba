import { useState } from 'react';
import type { PlaceChange, PlacesResult } from '../../../../shared/contracts.ts';
import { useGivePlacesMutation } from '../../api/cases-api.ts';
import { type Failure, readFailure } from '../../api/refusal.ts';

/** What was done last with places of cases, and what has become of it. */
interface PlacesDone {
  readonly cases: PlacesResult['cases'];
  /** The batch that they were put into. */
  readonly batch: string;
  readonly isUndone: boolean;
}

export interface Places {
  readonly done: PlacesDone | null;
  readonly isBusy: boolean;
  /** Gives cases places in a batch. @returns why not, where it was refused */
  readonly give: (batch: string, changes: readonly PlaceChange[]) => Promise<Failure | null>;
  /** Gives them back the places that they had. */
  readonly undo: () => Promise<Failure | null>;
}

/** Places given to cases, and taken back. */
export function usePlaces(): Places {
  const [givePlaces, { isLoading }] = useGivePlacesMutation();
  const [done, setDone] = useState<PlacesDone | null>(null);

  const give = async (batch: string, changes: readonly PlaceChange[]) => {
    const result = await givePlaces({ documentId: batch, cases: changes });
    if (!('data' in result)) return readFailure(result.error);
    setDone({ cases: result.data.cases, batch, isUndone: false });
    return null;
  };

  const undo = async () => {
    const [first] = done?.cases ?? [];
    if (!done || !first) return null;
    const changes = done.cases.map(({ documentId, from, to }) => ({ documentId, from: to, number: from.number }));
    const result = await givePlaces({ documentId: first.from.batch, cases: changes });
    if (!('data' in result)) return readFailure(result.error);
    setDone({ ...done, isUndone: true });
    return null;
  };

  return { done, isBusy: isLoading, give, undo };
}
