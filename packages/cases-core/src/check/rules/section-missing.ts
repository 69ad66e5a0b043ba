import { findAbsences } from '../absence.ts';
import { rule } from '../rule.ts';

export const sectionMissing = rule('section-missing', (context) => findAbsences(context, 'required'));
