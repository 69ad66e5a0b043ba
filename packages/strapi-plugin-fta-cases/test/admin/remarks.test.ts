import { findIssues, publishableCaseSchema } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { formErrorsOf } from '../../admin/src/remarks/form-errors.ts';
import {
  byPlace,
  fromDiagnostic,
  fromFormErrors,
  fromIssue,
  type Remark,
  stillTrue,
  within,
} from '../../admin/src/remarks/remark.ts';
import type { Refusal } from '../../shared/contracts.ts';

const remark = (pointer: string, zh: string): Remark => ({ pointer, severity: 'error', text: { zh, en: zh } });
const refusal = (path: string[], zh: string): Refusal => ({
  path,
  message: zh,
  name: 'ValidationError',
  ruleId: 'value-required',
  text: { zh, en: `${zh} (en)` },
});

describe('remarks', () => {
  it('of the limits stand at the very field', () => {
    const sections = [{ kind: 'practices', heading: '', lead: [], points: [{ number: 1, title: '', paragraphs: [] }] }];
    const issues = findIssues(publishableCaseSchema.shape.sections, sections);
    expect(issues.map((issue) => fromIssue(issue, '/sections').pointer)).toEqual([
      '/sections/0/heading',
      '/sections/0/points/0/title',
    ]);
  });

  it('of the checks point into the case', () => {
    const diagnostic = { ruleId: 'x', severity: 'warning', message: '…', case: 'a-01', place: null } as const;
    expect(fromDiagnostic({ ...diagnostic, path: '/cases/3/sections/0' }).pointer).toBe('/sections/0');
    expect(fromDiagnostic({ ...diagnostic, path: null }).pointer).toBe('');
  });

  it('are said once for each place', () => {
    const places = byPlace([remark('/lead/0', '不能为空'), remark('/lead/0', '不能为空'), remark('/lead/1', '太长')]);
    expect(places.get('/lead/0')).toHaveLength(1);
    expect(places.get('/lead/1')).toHaveLength(1);
  });

  it('on what was saved hold only where it still reads the same', () => {
    const saved = { lead: ['甲', '乙'] };
    const remarks = [remark('/lead/0', '一'), remark('/lead/1', '二'), remark('/lead/2', '三')];
    expect(stillTrue(remarks, saved, { lead: ['甲', '改过'] })).toEqual([remarks[0]]);
  });

  it('are found by the field they lie in', () => {
    const remarks = [remark('/lead/0', '一'), remark('/sections/0', '二')];
    expect(within(remarks, '/lead')).toEqual([remarks[0]]);
  });
});

describe('errors of the form', () => {
  it('are read at any depth, as Strapi nests them', () => {
    const nested = [{ points: [undefined, { title: '不能为空' }] }, { heading: '太长' }];
    expect(fromFormErrors(nested, '/sections').map(({ pointer }) => pointer)).toEqual([
      '/sections/0/points/1/title',
      '/sections/1/heading',
    ]);
  });

  it('are read by pointer, and a single one as of the field itself', () => {
    expect(fromFormErrors({ '/sections/0/heading': '太长' }, '/sections')[0]?.pointer).toBe('/sections/0/heading');
    expect(fromFormErrors('缺少部分', '/sections')[0]?.pointer).toBe('/sections');
    expect(fromFormErrors(undefined, '/sections')).toEqual([]);
  });

  it('come from refusals: a message for a stock input, pointers for lists', () => {
    const errors = formErrorsOf(
      [refusal(['title'], '太短'), refusal(['title'], '句末有句号'), refusal(['sections', '0', 'heading'], '太长')],
      'zh',
    );
    expect(errors).toEqual({ title: '太短；句末有句号', sections: { '/sections/0/heading': '太长' } });
  });

  it('keep what is said of a list as a whole beside what is said inside it, in either order', () => {
    const [whole, inside] = [refusal(['sections'], '缺少部分'), refusal(['sections', '1'], '没有内容')];
    const expected = { sections: { '/sections': '缺少部分', '/sections/1': '没有内容' } };
    expect(formErrorsOf([whole, inside], 'zh')).toEqual(expected);
    expect(formErrorsOf([inside, whole], 'zh')).toEqual(expected);
  });

  it('of the provider stand at the input its name is typed into', () => {
    expect(formErrorsOf([refusal(['provider', 'name'], '不能为空')], 'en')).toEqual({ providerName: '不能为空 (en)' });
    expect(formErrorsOf([refusal(['providerName'], '不能为空')], 'zh')).toEqual({ providerName: '不能为空' });
  });

  it('come back from the form as they went in', () => {
    const errors = formErrorsOf([refusal(['sections'], '甲'), refusal(['sections', '0', 'lead', '2'], '乙')], 'zh');
    const read = fromFormErrors(errors.sections, '/sections');
    expect(read.map(({ pointer, text }) => [pointer, text.zh])).toEqual([
      ['/sections', '甲'],
      ['/sections/0/lead/2', '乙'],
    ]);
  });
});
