import { describe, expect, it } from 'vitest';
import * as client from '../src/client/index.ts';
import * as core from '../src/index.ts';
import * as query from '../src/query/index.ts';
import * as rest from '../src/rest/index.ts';
import * as schema from '../src/schema/index.ts';

/** What the package promises by name. A name that goes is a breaking change and takes a changeset. */
describe('the public surface', () => {
  const ofSchema = [
    'CHANGES',
    'JSON_SCHEMA_NAMES',
    'MESSAGES',
    'PILOT_ZONES',
    'PROVIDER_KINDS',
    'QUALIFIERS',
    'REGIONS',
    'SCHEMA_VERSION',
    'SECTION_KINDS',
    'SECTION_VOCABULARY',
    'TOPICS',
    'TOPIC_KEYS',
    'batchSchema',
    'caseSchema',
    'citationSchema',
    'draftCaseSchema',
    'fieldText',
    'figureSchema',
    'fillTemplate',
    'findIssues',
    'formatMessage',
    'keysOf',
    'pointSchema',
    'pointerOf',
    'providerSchema',
    'publishableBatchSchema',
    'publishableCaseSchema',
    'sectionKindOf',
    'sectionSchema',
    'spanHolds',
    'textAt',
    'toJsonSchema',
    'valueAt',
  ];

  it('of ./schema', () => {
    expect(Object.keys(schema).sort()).toEqual(ofSchema);
  });

  it('of the package: the schema, and what reads, checks and renders', () => {
    const own = Object.keys(core).filter((name) => !ofSchema.includes(name));
    expect(own.sort()).toEqual([
      'DEFAULT_PROFILE',
      'RULES',
      'check',
      'createDiagnostic',
      'decodeText',
      'derivedCitations',
      'derivedFigures',
      'describeProvider',
      'parse',
      'parseProfile',
      'profileSchema',
      'readBatch',
      'renderFiguresCsv',
      'renderJson',
      'renderJsonLd',
      'renderMarkdown',
    ]);
  });

  it('of ./query', () => {
    expect(Object.keys(query).sort()).toEqual(['FACET_NAMES', 'MAX_PAGE_SIZE', 'createIndex', 'fold']);
  });

  it('of ./rest', () => {
    expect(Object.keys(rest).sort()).toEqual([
      'API_ROOT',
      'CASE_SORTS',
      'DEFAULT_PAGE_SIZE',
      'FIGURE_GROUPS',
      'FIGURE_SORTS',
      'IMPORT_ACTIONS',
      'IMPORT_PATH',
      'MAX_PAGE_SIZE',
      'OPERATIONS',
      'PARAMETERS',
      'batchAnswer',
      'batchHeadSchema',
      'batchListAnswer',
      'batchSummarySchema',
      'caseAnswer',
      'caseListAnswer',
      'caseSummaryListAnswer',
      'caseSummarySchema',
      'changeSchema',
      'changesAnswer',
      'errorAnswer',
      'facetCountSchema',
      'facetsAnswer',
      'figureGroupSchema',
      'figureHitSchema',
      'figuresAnswer',
      'healthAnswer',
      'highlightSchema',
      'importAnswer',
      'importOptionsSchema',
      'importReportSchema',
      'paginationSchema',
      'parameterName',
    ]);
  });

  it('of ./client', () => {
    expect(Object.keys(client).sort()).toEqual([
      'AnswerError',
      'ApiError',
      'ClientError',
      'NetworkError',
      'RETRY_DEFAULTS',
      'TimeoutError',
      'createClient',
      'createMemoryStore',
      'mirror',
    ]);
  });
});
