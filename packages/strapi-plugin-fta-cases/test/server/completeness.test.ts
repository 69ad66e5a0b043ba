import { blankCase, type Case, DEFAULT_PROFILE } from '@fta/cases-core';
import { describe, expect, it } from 'vitest';
import { completenessOf, formatOf } from '../../server/src/services/worklist/completeness.ts';

type Kind = Case['sections'][number]['kind'];

const withSections = (...kinds: Kind[]): Case => ({
  ...blankCase(),
  sections: kinds.map((kind) => ({ kind, heading: kind, lead: ['文字。'], points: [] })),
});
const empty = (kind: Kind): Case => ({ ...blankCase(), sections: [{ kind, heading: kind, lead: [], points: [] }] });

describe('the completeness of a case', () => {
  it('counts what the profile asks for and names what is missing', () => {
    const single = withSections('practices', 'other');
    expect(formatOf([single], DEFAULT_PROFILE)).toEqual(DEFAULT_PROFILE.sections.map(({ kind }) => kind));
    expect(completenessOf(single, formatOf([single], DEFAULT_PROFILE))).toEqual({
      present: 1,
      wanted: 3,
      missing: [
        { zh: expect.any(String), en: 'Outcomes' },
        { zh: expect.any(String), en: 'Next steps' },
      ],
    });
  });

  it('does not ask for what no case of several has', () => {
    const cases = [withSections('practices', 'outcomes'), withSections('practices')];
    expect(cases.map((single) => completenessOf(single, formatOf(cases, DEFAULT_PROFILE)).present)).toEqual([2, 1]);
    expect(formatOf(cases, DEFAULT_PROFILE)).toEqual(['practices', 'outcomes']);
  });

  it('takes a section without a word in it for none', () => {
    expect(completenessOf(empty('practices'), ['practices']).present).toBe(0);
  });
});
