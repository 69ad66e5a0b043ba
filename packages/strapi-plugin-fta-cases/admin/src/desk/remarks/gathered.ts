import type { CommentRecord } from '../../../../shared/contracts.ts';
import { placeText } from '../../diff/place.ts';
import type { Wording } from '../../translations/use-text.ts';

type Words = Pick<Wording, 't' | 'say'>;

/** As long as a reason may be, with room for what the person adds to it. */
const LONGEST = 4_000;

/** Open remarks and suggestions as the reason of a return, a line for each, with the words that they are about. */
export function gatheredReason(open: readonly CommentRecord[], root: unknown, words: Words): string {
  const lines = open.map((comment, i) => `${i + 1}. ${remarkLine(comment, root, words)}`);
  const fitting = lines.filter((_, i) => lines.slice(0, i + 1).join('\n').length <= LONGEST);
  const rest = lines.length - fitting.length;
  return [...fitting, ...(rest > 0 ? [words.t('remark.more', { count: rest })] : [])].join('\n');
}

/** A remark in one line. */
export function remarkLine({ anchor, path, text, replacement }: CommentRecord, root: unknown, words: Words): string {
  const { t } = words;
  if (!anchor) return t('remark.line-place', { place: placeText(path, root, words), text: oneLine(text) });
  const { quote } = anchor;
  if (replacement === null) return t('remark.line-words', { quote, text: oneLine(text) });
  return replacement === ''
    ? t('remark.line-deletion', { quote })
    : t('remark.line-suggestion', { quote, replacement });
}

function oneLine(text: string): string {
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
