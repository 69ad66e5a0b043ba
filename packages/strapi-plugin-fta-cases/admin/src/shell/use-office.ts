import { useEffect, useState } from 'react';
import type { Office } from '../../../shared/contracts.ts';
import { askForOffice } from './office.ts';

/** Whose panel it is, once that is known. */
export function useOffice(): Office | null {
  const [office, setOffice] = useState<Office | null>(null);
  useEffect(() => {
    let isThere = true;
    void askForOffice().then((found) => isThere && setOffice(found));
    return () => {
      isThere = false;
    };
  }, []);
  return office;
}
