import { findAbsences } from '../absence.ts';
import { rule } from '../rule.ts';

export const sectionExpected = rule('section-expected', (context) => findAbsences(context, 'expected'));
