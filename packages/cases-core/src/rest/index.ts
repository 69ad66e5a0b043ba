export { API_ROOT, IMPORT_PATH } from './addresses.ts';
export {
  type BatchHead,
  type BatchSummary,
  batchAnswer,
  batchHeadSchema,
  batchListAnswer,
  batchSummarySchema,
  type CaseSummary,
  type Change,
  caseAnswer,
  caseListAnswer,
  caseSummaryListAnswer,
  caseSummarySchema,
  changeSchema,
  changesAnswer,
  type ErrorAnswer,
  errorAnswer,
  type FigureHit,
  facetCountSchema,
  facetsAnswer,
  figureGroupSchema,
  figureHitSchema,
  figuresAnswer,
  healthAnswer,
  highlightSchema,
  type Pagination,
  paginationSchema,
  usedSynonymsSchema,
} from './answers.ts';
export {
  IMPORT_ACTIONS,
  type ImportAction,
  type ImportedCase,
  type ImportOptions,
  type ImportReport,
  importAnswer,
  importOptionsSchema,
  importReportSchema,
} from './import.ts';
export { OPERATIONS, type Operation, type OperationName, type ParametersOf } from './operations.ts';
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.ts';
export {
  CASE_SORTS,
  FIGURE_GROUPS,
  FIGURE_SORTS,
  PARAMETERS,
  type ParameterKey,
  type ParameterName,
  type ParameterValue,
  parameterName,
} from './parameters.ts';
export { type CaseSources, caseSourcesSchema, type TextPlace, textPlaceSchema } from './sources.ts';
