import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../checks/check-text.ts';
import type { TextFix } from '../checks/fix-text.ts';
import { checkAnew } from '../checks/live-checks.ts';
import { makeFix } from '../commands/fix.ts';
import { standingPlace } from '../decorations/standing-place.ts';
import type { CaseText } from './use-case-text.ts';

/** A quick fix and how it is made. */
export interface OfferedFix {
  readonly fix: TextFix;
  /** Makes it where its words stand by then; nothing is done where they or the page are gone, or while they are composed. */
  readonly make: () => void;
}

/** The quick fix of a fault; `null` while it is looked for, where there is none, and where nobody may write. */
export function useFix(caseText: CaseText, fault: Fault): OfferedFix | null {
  const { text, reading, run } = caseText;
  // While the case is written as a text of its own, its words stand there.
  const editable = caseText.editable && !caseText.textView.isOpen;
  const [fix, setFix] = useState<TextFix | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading is another text
  useEffect(() => {
    if (!editable) return;
    let isCurrent = true;
    void findFix(caseText, fault).then((found) => isCurrent && setFix(found));
    return () => {
      isCurrent = false;
    };
  }, [caseText.text, fault, reading, editable]);

  const make = useCallback(() => {
    void findFix(caseText, fault).then((found) => {
      if (!found || !text || text.view.isDestroyed || text.view.composing) return;
      run(makeFix(found));
      checkAnew(text.view);
      text.view.focus();
    });
  }, [caseText, text, fault, run]);
  return fix && editable ? { fix, make } : null;
}

/** Looks in the text as it is at this moment. */
async function findFix({ text, terms }: CaseText, fault: Fault): Promise<TextFix | null> {
  const { fixFor } = await import('../checks/fix-text.ts');
  const place = text && standingPlace(text.view.state, fault);
  return place ? fixFor(text.content(), { ruleId: fault.ruleId, ...place }, terms()) : null;
}
