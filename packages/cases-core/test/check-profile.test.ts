import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE, parseProfile } from '../src/check/profile.ts';

const EXAMPLE = new URL('../../../examples/batches/yellow-river.profile.json', import.meta.url);

describe('parseProfile', () => {
  it('reads the profile that examples/batches shows: that of the first batch', () => {
    expect(parseProfile(readFileSync(EXAMPLE, 'utf8'))).toEqual(DEFAULT_PROFILE);
  });

  it('reads a profile from JSON text and from parsed JSON', () => {
    expect(parseProfile(JSON.stringify(DEFAULT_PROFILE))).toEqual(DEFAULT_PROFILE);
    expect(parseProfile(DEFAULT_PROFILE)).toEqual(DEFAULT_PROFILE);
  });

  it('names every fault: where, what was expected, what came', () => {
    const [first] = DEFAULT_PROFILE.sections;
    const wrong = {
      ...DEFAULT_PROFILE,
      cases: 'many',
      sections: [{ ...first, kind: 'appendix' }],
      titles: { ...DEFAULT_PROFILE.titles, case: { min: 9, max: 3 } },
      colour: 'red',
    };
    const read = () => parseProfile(wrong);
    expect(read).toThrow(TypeError);
    expect(read).toThrow(/profile\.cases: .*expected number.*; got "many"/);
    expect(read).toThrow(/profile\.sections\.0\.kind: .*"practices".*; got "appendix"/);
    expect(read).toThrow(/profile\.titles\.case: min must not be above max; got \{"min":9,"max":3\}/);
    expect(read).toThrow(/profile: .*"colour"/);
  });

  it('says so when the text is no JSON', () => {
    expect(() => parseProfile('sections: [')).toThrow(/^The profile is not JSON: .*; got "sections: \["$/);
    expect(() => parseProfile(undefined)).toThrow(/profile: .*expected object.*; got nothing/);
  });
});
