import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse, renderMarkdown, toJsonSchema } from '../src/index.ts';
import { createIndex } from '../src/query/index.ts';
import { caseSummarySchema } from '../src/rest/answers.ts';
import { type Batch, type Case, caseSchema, findIssues, publishableCaseSchema } from '../src/schema/index.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { caseOf } from './support/query-cases.ts';

/** Two fields that nobody has heard of, in the two halves of the table and nowhere else. */
vi.mock('../src/schema/vocabulary/case-kinds.ts', async (original) => {
  const { CASE_KINDS } = await original<typeof import('../src/schema/vocabulary/case-kinds.ts')>();
  return { CASE_KINDS: { ...CASE_KINDS, contact: 'line', remarks: 'paragraphs' } };
});
vi.mock('../src/schema/vocabulary/case-fields.ts', async (original) => {
  const { CASE_FIELDS } = await original<typeof import('../src/schema/vocabulary/case-fields.ts')>();
  const contact = { kind: 'line', label: { zh: '联系人', en: 'Contact' }, print: { max: 20 }, summary: true };
  const remarks = { kind: 'paragraphs', label: { zh: '专家点评', en: 'Remarks' }, print: { max: 30 } };
  return { CASE_FIELDS: { ...CASE_FIELDS, contact, remarks } };
});

const filled = (more: object) => ({ ...caseOf({ id: 'b-01', title: '无纸通关' }), ...more }) as Case;
const { cases: _, ...blank } = parse('').batch;
const batchOf = (single: Case): Batch => ({ ...blank, cases: [single] });

const REMARKS = ['# 一、并非标题', '- 联系人：并非字段'];
const single = filled({
  provider: { key: 'p', name: '某院', kind: 'other', region: null },
  contact: '李四*',
  remarks: REMARKS,
});

describe('a field that is in the table alone', () => {
  it('is part of a case, of its draft and of its JSON Schema', () => {
    expect(Object.keys(caseSchema.shape).slice(-2)).toEqual(['contact', 'remarks']);
    expect(toJsonSchema('case').properties?.contact).toMatchObject({ title: '联系人 / Contact' });
    expect(findIssues(caseSchema, { ...single, contact: '' })).toMatchObject([{ path: ['contact'] }]);
  });

  it('is held to its limits of print', () => {
    const long = filled({ contact: '字'.repeat(21), remarks: ['字'.repeat(30), '字'.repeat(31)] });
    const paths = findIssues(publishableCaseSchema, long).map(({ path }) => path.join('/'));
    expect(paths).toEqual(expect.arrayContaining(['contact', 'remarks/1']));
    expect(paths).not.toContain('remarks/0');
  });

  it('is written in Markdown under its label and read back', () => {
    const text = renderMarkdown(batchOf(single));
    expect(text).toContain('- 联系人：李四\\*');
    expect(text).toContain('### 专家点评\n\n');
    expect(parse(text).batch.cases).toEqual([single]);
  });

  it('is read back whatever is in it, and in every other field', () => {
    fc.assert(
      fc.property(arbitraryBatch, (batch) => {
        expect(parse(renderMarkdown(batch)).batch).toEqual(batch);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is read from a free document that states it, and blank where it is not found', () => {
    const title = '案例1：无纸通关新模式\n（山东自贸试验区提供）\n';
    const text = '主要做法\n企业在网上提交单证，海关、铁路共用一份资料。';
    expect(parse(`${title}- 联系人：李四\n${text}`).batch.cases).toMatchObject([{ contact: '李四', remarks: [] }]);
    expect(parse(`${title}${text}`).batch.cases).toMatchObject([{ contact: null, remarks: [] }]);
  });

  it('is searched, and shown in a summary where the table says so', () => {
    const [hit] = createIndex([single]).search({ text: '李四' }).hits;
    expect(hit?.highlights).toMatchObject([{ path: '/contact', start: 0, end: 2 }]);
    expect(createIndex([single]).search({ text: '并非字段' }).hits[0]?.highlights).toMatchObject([
      { path: '/remarks/1' },
    ]);
    expect(caseSummarySchema.shape).toHaveProperty('contact');
    expect(caseSummarySchema.shape).not.toHaveProperty('remarks');
  });
});
