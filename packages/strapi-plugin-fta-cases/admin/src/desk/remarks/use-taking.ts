import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseReview, CommentRecord } from '../../../../shared/contracts.ts';
import { useDecideSuggestionMutation, useReopenCommentMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import { onUpdates } from '../page/updates.ts';
import type { KeptText } from '../page/use-kept-text.ts';
import { standingOf } from './standing.ts';
import { standingTaken, takeWords } from './taken-words.ts';

/**
 * Takes suggestions over. One is recorded as taken once the server has the text, and open again as soon as its words are
 * undone.
 */
export function useTaking({ documentId, comments }: CaseReview, { caseText: { text }, save }: KeptText) {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const [decide] = useDecideSuggestionMutation();
  const [reopen] = useReopenCommentMutation();
  const recorded = useRef(new Map<number, boolean>());
  const underWay = useRef(new Map<number, Promise<void>>());

  /** Records of a suggestion what has become of its words. @returns whether the server has it */
  const record = useCallback(
    async (id: number, isTaken: boolean): Promise<boolean> => {
      if (isTaken && !(await save())) {
        toggleNotification({ type: 'warning', message: t('remark.not-saved') });
        return false;
      }
      if (isTaken && text && standingTaken(text.view.state).get(id) === false) return true;
      const result = await (isTaken ? decide({ id, documentId, outcome: 'taken' }) : reopen({ id, documentId }));
      if ('error' in result) {
        toggleNotification({ type: 'danger', message: readFailure(result.error).message });
        return false;
      }
      recorded.current.set(id, isTaken);
      return true;
    },
    [text, save, decide, reopen, documentId, toggleNotification, t],
  );

  /** Has the server follow the text, one thing after the other. */
  const follow = useCallback(
    (id: number): Promise<void> => {
      const stands = () => text !== null && (standingTaken(text.view.state).get(id) ?? false);
      const work = async () => {
        while (stands() !== (recorded.current.get(id) ?? false)) if (!(await record(id, stands()))) return;
      };
      const promise = underWay.current.get(id) ?? work().finally(() => underWay.current.delete(id));
      underWay.current.set(id, promise);
      return promise;
    },
    [text, record],
  );

  const seen = useRef<ReadonlyMap<number, boolean>>(new Map());
  useEffect(() => {
    if (!text) return;
    return onUpdates(text.view, ({ state }) => {
      const now = standingTaken(state);
      const changed = [...now].filter(([id, stands]) => seen.current.get(id) !== stands);
      seen.current = now;
      for (const [id] of changed) void follow(id);
    });
  }, [text, follow]);

  return useCallback(
    async ({ id, anchor, replacement }: CommentRecord) => {
      if (!text || !anchor || replacement === null) return;
      const { view } = text;
      const now = standingOf(view.state, comments).get(id);
      if (now?.state === 'there' && now.range && !view.composing) {
        recorded.current.set(id, false);
        view.dispatch(takeWords(view.state, now.range, { id, quote: anchor.quote, replacement }));
        await follow(id);
      } else if (now?.state === 'said') {
        await record(id, true);
      } else {
        toggleNotification({ type: 'warning', message: t('remark.changed') });
      }
    },
    [text, comments, follow, record, toggleNotification, t],
  );
}
