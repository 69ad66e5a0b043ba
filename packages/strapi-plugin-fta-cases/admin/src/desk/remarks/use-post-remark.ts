import { useNotification } from '@strapi/strapi/admin';
import { useAddCommentMutation, useSuggestMutation } from '../../api/cases-api.ts';
import { readFailure } from '../../api/refusal.ts';
import { useText } from '../../translations/use-text.ts';
import type { MountedText } from '../document/mount.ts';
import type { KeptText } from '../page/use-kept-text.ts';
import { anchorOfRange, type Range } from './words.ts';

interface PostInput {
  readonly text: MountedText;
  readonly kept: KeptText;
  readonly documentId: string;
  readonly range: () => Range | null;
}

/** What is said of words, or what is to stand in their place. */
type NewRemark = { readonly comment: string } | { readonly replacement: string };

interface PostRemark {
  /** @returns whether it stands; where it does not, the person was told why */
  readonly post: (quote: string, remark: NewRemark) => Promise<boolean>;
  readonly isPosting: boolean;
}

/** Sends remarks on words of the text. The server looks for the words in what is saved: a draft is saved first. */
export function usePostRemark({ text, kept, documentId, range }: PostInput): PostRemark {
  const { t } = useText();
  const { toggleNotification } = useNotification();
  const [add, adding] = useAddCommentMutation();
  const [suggest, suggesting] = useSuggestMutation();
  const refused = (message: string) => {
    toggleNotification({ type: 'danger', message });
    return false;
  };
  return {
    isPosting: adding.isLoading || suggesting.isLoading,
    async post(quote, remark) {
      const words = range();
      const anchor = words && anchorOfRange(text.view.state.doc, words);
      if (anchor?.quote !== quote) return refused(t('remark.words-gone'));
      if (kept.isAutosaved && !(await kept.save())) return refused(t('remark.not-saved'));
      const result =
        'comment' in remark
          ? await add({ documentId, path: anchor.pointer, text: remark.comment, anchor })
          : await suggest({ documentId, anchor, replacement: remark.replacement, text: '' });
      return 'data' in result || refused(readFailure(result.error).message);
    },
  };
}
