import { BATCH_HEAD } from '../../schema/labels.ts';
import type { Entry } from '../entries/entries.ts';
import { isLabelled } from '../entries/joins.ts';
import { GENRE } from '../lines/official-title.ts';
import { joinPieces, type Piece } from '../source/piece.ts';
import { stripTitle } from './case-title.ts';
import type { BatchDraft, Ledger } from './draft.ts';
import { takeField } from './fields.ts';
import { isTitleLike } from './found-titles.ts';

/** 海政发〔2024〕3号 */
const DOCUMENT_NUMBER = /^\S{2,14}[〔[(（【]\d{4}[〕\])）】]\s*第?\d{1,5}号$/u;
/** 海湾市人民政府文件, 海湾市商务局 */
const LETTERHEAD =
  /(?:文件|公报)$|^\S{2,30}(?:政府|办公厅|办公室|委员会|部|厅|局|署|总局|管委会|领导小组)(?:令|公告)?$/u;
const DATE = /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[\S]{0,12}[）)]?$/u;
/** 各区县人民政府： */
const ADDRESSEE = /[：:]$/u;
const LONGEST_BLOCK = 8;

/** The entries of the title of a document that is one text: below letterhead and document number, above who is addressed. */
export function findTitleBlock(entries: readonly Entry[]): { first: number; last: number; listed: null } | null {
  for (const [index, entry] of entries.slice(0, LONGEST_BLOCK).entries()) {
    const { text } = entry.piece;
    if (DOCUMENT_NUMBER.test(text) || DATE.test(text) || (LETTERHEAD.test(text) && !GENRE.test(text))) continue;
    if (!isTitle(entry) || index + 1 >= entries.length) return null;
    const next = entries[index + 1];
    const last = next && index + 2 < entries.length && continuesTitle(text, next) ? index + 1 : index;
    return { first: index, last, listed: null };
  }
  return null;
}

function isTitle(entry: Entry): boolean {
  const { text } = entry.piece;
  if (entry.marker || entry.section || entry.provider || entry.bullet || isLabelled(text)) return false;
  return isTitleLike(entry) && !ADDRESSEE.test(text) && text.length >= 4;
}

/** 关于提升口岸效率的 / 若干措施 on two lines. */
function continuesTitle(title: string, next: Entry): boolean {
  if (!isTitle(next) || next.depth > 0 || GENRE.test(title)) return false;
  return /关于|[的和、]$/u.test(title) && GENRE.test(next.piece.text);
}

/** What stands before the first case: the batch's title, its labelled fields, and text that belongs to no case. */
export function readFront(entries: readonly Entry[], draft: BatchDraft, ledger: Ledger): void {
  const rest: Entry[] = [];
  for (const entry of entries) if (!takeField(entry, draft.fields, BATCH_HEAD, ledger)) rest.push(entry);
  const titled = rest.map(({ piece: { text } }) => text.length <= 80 && !/[。，；]/u.test(text));
  const named = rest.findIndex(({ piece }, index) => titled[index] && /第.{1,4}[批期辑]|首批|案例/u.test(piece.text));
  const first = rest[0];
  let title = named >= 0 ? named : first && first.piece.text.length <= 60 && first.first === 0 && titled[0] ? 0 : -1;
  if (title === 1 && titled[0] && first && ISSUER_END.test(first.piece.text)) title = 0;
  for (const [index, entry] of rest.entries()) {
    if (index === title) draft.title = stripTitle(entry, 0, ledger);
    else if (index === title + 1 && draft.title && continuesBatchTitle(draft.title, entry)) {
      draft.title = joinPieces(draft.title, entry.piece);
    } else ledger.frontMatter.push(entry.piece);
  }
}

const ISSUER_END = /(?:自由贸易试验区|自贸试验区|自由贸易港|自贸港|联盟|委员会|商务厅|办公室|人民政府)$/u;

/** 黄河流域自贸试验区联盟 / 第一批最佳实践案例 on two lines. */
function continuesBatchTitle(title: Piece, entry: Entry): boolean {
  const { text } = entry.piece;
  if (/[。；，]/u.test(text) || text.length > 40) return false;
  if (/^[（(]?第.{1,4}[批期辑][）)]?$/u.test(text)) return !/第.{1,4}[批期辑]/u.test(title.text);
  return !/案例/u.test(title.text) && /案例|举措/u.test(text);
}
