export type { TextEdit } from '../check/correction.ts';
export { applyFixes } from './apply.ts';
export type { FixableRuleId } from './corrections.ts';
export { type DocumentChange, type FixDocumentOptions, type FixedDocument, fixDocument } from './document.ts';
export type { Excerpt } from './excerpt.ts';
export { type Fix, type FixOptions, fixesOf } from './fixes.ts';
