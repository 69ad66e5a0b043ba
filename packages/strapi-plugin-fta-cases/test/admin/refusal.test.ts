import { describe, expect, it } from 'vitest';
import { readFailure } from '../../admin/src/api/refusal.ts';

describe('a failed request', () => {
  it('is read with its reasons in both languages', () => {
    const failure = readFailure({
      status: 400,
      name: 'ValidationError',
      message: '不能为空',
      details: {
        errors: [{ path: ['sections', 0, 'heading'], message: '不能为空', text: { zh: '不能为空', en: 'blank' } }],
      },
    });
    expect(failure.message).toBe('不能为空');
    expect(failure.refusals[0]).toMatchObject({ path: ['sections', '0', 'heading'], text: { en: 'blank' } });
    expect(failure.conflict).toBeNull();
  });

  it('of Strapi itself is read too, its one language for both', () => {
    const { refusals } = readFailure({
      status: 400,
      message: '…',
      details: { errors: [{ path: ['title'], message: 'x' }] },
    });
    expect(refusals[0]?.text).toEqual({ zh: 'x', en: 'x' });
  });

  it('because of another save tells what is stored', () => {
    const details = { version: 4, updatedBy: '王', updatedAt: '2026-01-01T00:00:00Z', changes: [] };
    expect(readFailure({ status: 409, message: '…', details }).conflict).toEqual(details);
    expect(readFailure({ status: 409, message: '…', details: {} }).conflict).toBeNull();
  });

  it('has a message whatever it is', () => {
    expect(readFailure(new TypeError('Failed to fetch'))).toMatchObject({ message: 'Failed to fetch', status: null });
    expect(readFailure({ name: 'UnknownError' }).message).toBe('UnknownError');
    expect(readFailure(undefined).message).toBe('undefined');
  });
});
