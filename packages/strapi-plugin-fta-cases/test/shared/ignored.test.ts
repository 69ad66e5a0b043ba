import { type Batch, blankCase, derivedFigures, SCHEMA_VERSION } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../shared/faults.ts';
import { ignoredBy } from '../../shared/ignored.ts';

/** The faults of a case with this lead. */
function faultsOf(...lead: string[]) {
  const single = {
    ...blankCase(),
    id: 'batch-01',
    number: 1,
    title: '示范案例',
    lead,
    figures: derivedFigures(lead, []),
  };
  const named = { id: 'batch', title: '', issuer: '', series: '', ordinal: 1, year: 2023 };
  const batch: Batch = { schemaVersion: SCHEMA_VERSION, ...named, cases: [single] };
  return faultsIn(batch, { language: 'zh' }).ofCases.get(single.id) ?? [];
}

const ofRule = (ruleId: string, ...lead: string[]) => faultsOf(...lead).filter((fault) => fault.ruleId === ruleId);

describe('a fault', () => {
  it('stands on its sentence', () => {
    const [fault] = ofRule('doubled-word', '先建平台。海关加强加强协作，共享数据；再推广。');
    expect(fault).toMatchObject({ pointer: '/lead/0', span: [7, 11], words: '海关加强加强协作，共享数据' });
  });

  it('of a figure stands on the words that state it', () => {
    const [fault] = ofRule('date-after-batch', '平台上线。截至2025年底服务企业30家。');
    expect(fault).toMatchObject({ pointer: '/lead/0', words: '截至2025年底服务企业30家' });
  });

  it('of no text stands on none', () => {
    expect(ofRule('section-expected')[0]).toMatchObject({ pointer: '/sections', span: null, words: '' });
  });
});

describe('ignoredBy', () => {
  const record = { ruleId: 'doubled-word', path: '/lead/1', words: '加强加强协作' };

  it('takes the fault at the place before one elsewhere, and one fault for one record', () => {
    const faults = ofRule('doubled-word', '加强加强协作。', '加强加强协作。');
    expect([...ignoredBy(faults, [record]).keys()]).toEqual([faults[1]]);
    expect(ignoredBy(faults, [record, { ...record }]).size).toBe(2);
  });

  it('follows the words where they have moved, and lets go where they have changed', () => {
    expect(ignoredBy(ofRule('doubled-word', '加强加强协作。'), [record]).size).toBe(1);
    expect(ignoredBy(ofRule('doubled-word', '加强加强合作。'), [record]).size).toBe(0);
  });

  it('never takes an error', () => {
    const errors = ofRule('section-missing');
    const [error] = errors;
    expect(error?.severity).toBe('error');
    expect(ignoredBy(errors, [{ ruleId: 'section-missing', path: '/sections', words: '' }]).size).toBe(0);
  });
});
