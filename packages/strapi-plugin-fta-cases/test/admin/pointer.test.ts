import { describe, expect, it } from 'vitest';
import { isWithin, withinCase } from '../../admin/src/pointer.ts';

describe('pointers', () => {
  it('know what lies in a place, not what merely begins alike', () => {
    expect(isWithin('/sections/1/heading', '/sections/1')).toBe(true);
    expect(isWithin('/sections/10/heading', '/sections/1')).toBe(false);
  });

  it('of a batch become pointers of the case, others stay', () => {
    expect(withinCase('/cases/12/lead/0')).toBe('/lead/0');
    expect(withinCase('/lead/0')).toBe('/lead/0');
  });
});
