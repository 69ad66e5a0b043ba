import type { LayoutRule } from './rule.ts';
import { alignment } from './rules/alignment.ts';
import { face } from './rules/face.ts';
import { levelSkipped } from './rules/level-skipped.ts';
import { lines } from './rules/lines.ts';
import { margins } from './rules/margins.ts';
import { mixed } from './rules/mixed.ts';
import { numbersMixed } from './rules/numbers-mixed.ts';
import { paper } from './rules/paper.ts';
import { size } from './rules/size.ts';
import { spaces } from './rules/spaces.ts';

/** The rules of layout, in the order in which they run. */
export const LAYOUT_RULES = [
  paper,
  margins,
  lines,
  face,
  size,
  mixed,
  alignment,
  spaces,
  levelSkipped,
  numbersMixed,
] as readonly LayoutRule[];
