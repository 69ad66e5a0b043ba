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

  it('because of the network, or without a word of the server, is told in ours', () => {
    const unreached = 'The server cannot be reached: check the network and try again.';
    expect(readFailure(new TypeError('Failed to fetch'))).toMatchObject({ message: unreached, status: null });
    expect(readFailure({ status: 500, message: 'Internal Server Error' }).message).toMatch(/went wrong on the server/);
    expect(readFailure({ status: 403, message: 'Policy Failed' }).message).toMatch(/permission/);
    const errors = [{ path: [], message: '没有权限“发布”', text: { zh: '没有权限“发布”', en: 'may not' } }];
    expect(readFailure({ status: 403, message: '没有权限“发布”', details: { errors } }).message).toBe('没有权限“发布”');
  });

  it('has a message whatever it is', () => {
    expect(readFailure({ name: 'UnknownError' }).message).toBe('UnknownError');
    expect(readFailure(undefined).message).toBe('undefined');
  });
});
