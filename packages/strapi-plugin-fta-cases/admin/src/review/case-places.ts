import { createContext, useContext } from 'react';

/** The case in which places are looked for. */
export interface CasePlaces {
  readonly documentId: string;
  /** The case, for the headings of its sections. */
  readonly root: unknown;
  /** Leads to a place in the text; absent where the text is on another page. */
  readonly go?: (pointer: string) => void;
}

/** The case that the page is about. */
export const CasePlacesContext = createContext<CasePlaces | null>(null);

export function useCasePlaces(): CasePlaces | null {
  return useContext(CasePlacesContext);
}
