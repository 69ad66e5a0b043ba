import type { CaseRow } from '../../admin/src/batches/selection.ts';

/** A case of a batch as the list has it: a draft with nothing to say of it. */
export const caseRow = (id: string, parts: Partial<CaseRow> = {}): CaseRow => ({
  documentId: `doc-${id}`,
  id,
  number: 1,
  title: id,
  provider: '',
  reviewState: 'drafting',
  isPublic: false,
  updatedAt: '',
  actions: [],
  refusals: [],
  placeRefusals: [],
  openComments: 0,
  stateBy: null,
  stateSince: '',
  next: null,
  completeness: { present: 3, wanted: 3, missing: [] },
  findings: { error: 0, warning: 0, info: 0 },
  ...parts,
});
