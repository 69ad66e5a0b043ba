import type { Rule } from './rule.ts';
import { caseCount } from './rules/case-count.ts';
import { caseIdRepeated } from './rules/case-id-repeated.ts';
import { caseNumberGap } from './rules/case-number-gap.ts';
import { caseNumberRepeated } from './rules/case-number-repeated.ts';
import { caseTitleMissing } from './rules/case-title-missing.ts';
import { caseTitleRepeated } from './rules/case-title-repeated.ts';
import { changeContradicted } from './rules/change-contradicted.ts';
import { changeDirection } from './rules/change-direction.ts';
import { contentsMismatch } from './rules/contents-mismatch.ts';
import { contentsMissing } from './rules/contents-missing.ts';
import { contentsMissingCase } from './rules/contents-missing-case.ts';
import { contentsUnlistedCase } from './rules/contents-unlisted-case.ts';
import { dateAfterBatch } from './rules/date-after-batch.ts';
import { dateImpossible } from './rules/date-impossible.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { enumerationGap } from './rules/enumeration-gap.ts';
import { enumerationRepeated } from './rules/enumeration-repeated.ts';
import { figureUndated } from './rules/figure-undated.ts';
import { halfWidthInText } from './rules/half-width-in-text.ts';
import { listCount } from './rules/list-count.ts';
import { measureConflict } from './rules/measure-conflict.ts';
import { oneSided } from './rules/one-sided.ts';
import { paragraphRepeated } from './rules/paragraph-repeated.ts';
import { percentOver100 } from './rules/percent-over-100.ts';
import { pointCount } from './rules/point-count.ts';
import { pointEmpty } from './rules/point-empty.ts';
import { pointNumberGap } from './rules/point-number-gap.ts';
import { pointNumberRepeated } from './rules/point-number-repeated.ts';
import { pointTitleMissing } from './rules/point-title-missing.ts';
import { providerMissing } from './rules/provider-missing.ts';
import { providerUnknown } from './rules/provider-unknown.ts';
import { rangeReversed } from './rules/range-reversed.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionExpected } from './rules/section-expected.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectionOrder } from './rules/section-order.ts';
import { sectionRenamed } from './rules/section-renamed.ts';
import { sectionRepeated } from './rules/section-repeated.ts';
import { sectionUnexpected } from './rules/section-unexpected.ts';
import { sectionUnknown } from './rules/section-unknown.ts';
import { spanMismatch } from './rules/span-mismatch.ts';
import { titleLength } from './rules/title-length.ts';
import { titleMarker } from './rules/title-marker.ts';
import { unbalancedMark } from './rules/unbalanced-mark.ts';
import { unfinishedParagraph } from './rules/unfinished-paragraph.ts';

/** Every rule, in the order they run: the batch, titles, sections and points, text, figures. */
export const RULES: readonly Rule[] = [
  caseTitleMissing,
  caseCount,
  caseIdRepeated,
  caseNumberRepeated,
  caseNumberGap,
  caseTitleRepeated,
  contentsMismatch,
  contentsMissingCase,
  contentsUnlistedCase,
  contentsMissing,
  providerMissing,
  providerUnknown,
  titleLength,
  titleMarker,
  sectionMissing,
  sectionExpected,
  sectionRepeated,
  sectionOrder,
  sectionRenamed,
  sectionUnknown,
  sectionUnexpected,
  sectionEmpty,
  pointCount,
  pointTitleMissing,
  pointEmpty,
  pointNumberRepeated,
  pointNumberGap,
  enumerationGap,
  enumerationRepeated,
  oneSided,
  doubledWord,
  doubledPunctuation,
  unbalancedMark,
  halfWidthInText,
  unfinishedParagraph,
  paragraphRepeated,
  listCount,
  dateImpossible,
  dateAfterBatch,
  spanMismatch,
  rangeReversed,
  figureUndated,
  changeContradicted,
  changeDirection,
  percentOver100,
  measureConflict,
];
