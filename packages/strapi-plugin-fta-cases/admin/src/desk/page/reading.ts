import type { Figure } from '@fta/cases-core/schema';
import type { EditorState } from 'prosemirror-state';
import type { CaseContent } from '../../../../shared/content.ts';
import { isWithin } from '../../pointer.ts';
import type { Fault } from '../checks/check-text.ts';
import { faultCounts, marksOf, unplacedFaults } from '../decorations/marks.ts';
import { type OutlineSection, outlineOf } from '../document/outline.ts';
import { placesOf } from '../document/places.ts';

/** A fault at the place where it stands now. */
export interface StandingFault {
  readonly fault: Fault;
  /** The words; `null` where none can be marked. */
  readonly words: { readonly from: number; readonly to: number } | null;
  readonly pointer: string;
}

/** What the page shows of a text beside the text itself. */
export interface Reading {
  readonly outline: readonly OutlineSection[];
  /** Faults by the pointer of the block in which they stand. */
  readonly counts: ReadonlyMap<string, number>;
  /** In the order of the text, those without words last. */
  readonly faults: readonly StandingFault[];
  readonly figures: readonly Figure[];
  readonly chosen: Pick<CaseContent, 'number' | 'topics' | 'regions'>;
}

export function readText(state: EditorState, figures: readonly Figure[]): Reading {
  const { number, topics, regions } = state.doc.attrs as Reading['chosen'];
  return {
    outline: outlineOf(state.doc),
    counts: faultCounts(state),
    faults: standingFaults(state),
    figures,
    chosen: { number, topics, regions },
  };
}

function standingFaults(state: EditorState): StandingFault[] {
  const { blocks } = placesOf(state.doc);
  const placed = marksOf(state).flatMap((mark): StandingFault[] => {
    if (mark.type !== 'fault') return [];
    const { fault, from, to } = mark;
    return [
      { fault, words: { from, to }, pointer: blocks.findLast(({ pos }) => pos < from)?.pointer ?? fault.pointer },
    ];
  });
  const others = unplacedFaults(state).map((fault) => ({ fault, words: null, pointer: fault.pointer }));
  return [...placed, ...others];
}

/** How many faults stand in a section or point itself, those of its points not counted. */
export function countIn(counts: Reading['counts'], pointer: string): number {
  const own = [...counts].filter(([at]) => isWithin(at, pointer) && !isWithin(at, `${pointer}/points`));
  return own.reduce((sum, [, count]) => sum + count, 0);
}
