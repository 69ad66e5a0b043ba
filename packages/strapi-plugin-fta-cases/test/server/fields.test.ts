import { type Case, DEFAULT_PROFILE, parse, renderMarkdown } from '@fta/cases-core';
import { describe, expect, it, vi } from 'vitest';
import { commentPlaces } from '../../admin/src/review/comment-places.ts';
import { tradsOf } from '../../admin/src/translations/trads.ts';
import { contentHash } from '../../server/src/cases/content-hash.ts';
import { attributesOf, type CaseAttributes, type CaseRow, caseOf, caseOfRow } from '../../server/src/cases/record.ts';
import { contentTypes } from '../../server/src/content-types/index.ts';
import { readEdit } from '../../server/src/gate/draft-edit.ts';
import { dataSchema } from '../../server/src/openapi/data-schema.ts';
import { openApiDocument } from '../../server/src/openapi/document.ts';
import { printReasons } from '../../server/src/refusals.ts';
import { publicCase } from '../../server/src/services/publication/edition/public-case.ts';
import { diffCases } from '../../shared/diff.ts';

/** Three fields that nobody has heard of, in the table and nowhere else. */
vi.mock('../../../cases-core/src/schema/vocabulary/case-fields.ts', async (original) => {
  const { CASE_FIELDS } = await original<{ CASE_FIELDS: object }>();
  const contact = { kind: 'line', label: { zh: '联系人', en: 'Contact' }, print: { max: 20 }, summary: true };
  const remarks = { kind: 'paragraphs', label: { zh: '专家点评', en: 'Remarks' } };
  const ledger = { kind: 'line', label: { zh: '登记号', en: 'Register' }, fixed: true };
  return { CASE_FIELDS: { ...CASE_FIELDS, contact, remarks, ledger } };
});

const stored = attributesOf({ ...caseOf({}, []), id: 'b-01', number: 1, title: '无纸通关' });
const typed = { contact: ' 李\n四 ', remarks: [' 值得推广。', ''], ledger: '不可填写' };

/** What a save makes of what an editor typed. */
function saved(): Case {
  const { content, reasons } = readEdit(typed, stored as Partial<CaseRow>);
  expect(reasons).toEqual([]);
  if (!content) throw new Error('the edit was refused');
  return content;
}

const TIME = '2026-01-01T00:00:00.000Z';

describe('a field that is in the table alone', () => {
  it('is in the row and in the form', () => {
    const { attributes, config } = contentTypes.case.schema;
    expect(attributes).toMatchObject({ contact: { type: 'string' }, remarks: { type: 'customField' } });
    expect(config.metadatas.contact?.edit).toMatchObject({
      label: '联系人',
      description: '不超过20字',
      editable: true,
    });
    expect(config.metadatas.ledger?.edit.editable).toBe(false);
    expect(config.layouts.edit.flat().map(({ name }) => name)).toEqual(expect.arrayContaining(['contact', 'remarks']));
    expect(Object.values(tradsOf('en'))).toEqual(expect.arrayContaining(['Contact', 'Remarks']));
  });

  it('is kept as an editor types it, trimmed, and left alone where nobody may type', () => {
    expect(saved()).toMatchObject({ contact: '李四', remarks: ['值得推广。'], ledger: null });
    expect(readEdit({ contact: ' ' }, stored as Partial<CaseRow>).content).toMatchObject({ contact: null });
  });

  it('goes into the row and comes back, also from a row that is older than the field', () => {
    const attributes: CaseAttributes = attributesOf(saved());
    expect(attributes).toMatchObject({ contact: '李四', remarks: ['值得推广。'] });
    const row = { ...attributes, topics: [] } as unknown as CaseRow;
    expect(contentHash(caseOfRow(row))).toBe(contentHash(saved()));
    expect(caseOf({}, [])).toMatchObject({ contact: null, remarks: [] });
  });

  it('is held to its limits of print, at its place in the form', () => {
    const reasons = printReasons({ ...saved(), contact: '字'.repeat(21) }, DEFAULT_PROFILE);
    expect(reasons.map(({ path }) => path)).toContainEqual(['contact']);
  });

  it('is in the diff, and no difference to a version that is older than the field', () => {
    const after = saved();
    const before = JSON.parse(JSON.stringify({ ...after, contact: undefined, remarks: undefined })) as Case;
    expect(diffCases(before, after).map(({ path }) => path)).toEqual(['/contact', '/remarks/0']);
    expect(diffCases(before, { ...after, contact: null, remarks: [] } as Case)).toEqual([]);
  });

  it('is a place for comments', () => {
    expect(commentPlaces(saved())).toEqual(expect.arrayContaining(['/contact', '/remarks']));
  });

  it('is in the Markdown', () => {
    const { cases: _, ...batch } = parse('').batch;
    const cases = [saved()];
    expect(parse(renderMarkdown({ ...batch, cases })).batch.cases).toEqual(cases);
  });

  it('is in the answers and in what describes them', () => {
    const { full, summary } = publicCase(saved(), null, 'b', { updatedAt: TIME, publishedAt: TIME });
    expect(JSON.parse(full.toString())).toMatchObject({ contact: '李四', remarks: ['值得推广。'] });
    expect(JSON.parse(summary.toString())).toMatchObject({ contact: '李四' });
    expect(JSON.parse(summary.toString())).not.toHaveProperty('remarks');
    const { schemas } = openApiDocument({
      serverUrl: '/api',
      version: '1',
      access: 'public',
      metrics: 'off',
    }).components;
    expect(schemas.Case?.properties).toHaveProperty('contact');
    expect(schemas.CaseSummary?.properties).toHaveProperty('contact');
    expect(dataSchema().$defs?.Case?.properties).toHaveProperty('remarks');
  });
});
