export type { CheckedText, CheckTerms, Fault } from './checks/check-text.ts';
export { type Checker, startChecker } from './checks/checker.ts';
export { checkAnew, type LiveChecks, liveChecks } from './checks/live-checks.ts';
export { setField, setKind } from './commands/fields.ts';
export { changeTo, insert, type Level } from './commands/levels.ts';
export { deleteNode, movableAt, moveNode, moveTo, type Part, type PartKind, partAt } from './commands/parts.ts';
export { faultKeys, goToFault } from './decorations/fault-keys.ts';
export {
  faultCounts,
  type Mark,
  marks,
  marksAt,
  marksOf,
  type PlacedMark,
  unplacedFaults,
} from './decorations/marks.ts';
export { contentOf, documentOf } from './document/case-document.ts';
export { type CaseContent, CONTENT_FIELDS, type ContentFieldName } from './document/fields.ts';
export { type DeletedPart, type MountedText, mountText, type TextOptions } from './document/mount.ts';
export { type OutlinePoint, type OutlineSection, outlineOf } from './document/outline.ts';
export { blockAt, type PlacedBlock, placeAt, placesOf, positionOf, type TextPlace } from './document/places.ts';
export { replaceContent } from './document/replace-content.ts';
export { textSchema } from './document/schema.ts';
export { type Pasted, type PasteOptions, paste } from './paste/paste.ts';
export type { PasteReport } from './paste/paste-text.ts';
