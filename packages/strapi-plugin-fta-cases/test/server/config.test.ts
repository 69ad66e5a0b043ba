import { describe, expect, it } from 'vitest';
import { config } from '../../server/src/config.ts';

const validate = (settings: Record<string, unknown>) => () => config.validator({ ...config.default, ...settings });

const LIMIT = { points: 600, duration: 60, store: 'memory' };

describe('the settings', () => {
  it.each([
    [{}],
    [{ access: 'token' }],
    [{ rateLimit: LIMIT }],
    [{ rateLimit: { ...LIMIT, store: { redis: 'redis://localhost' } } }],
    [{ rateLimit: { ...LIMIT, store: { redis: 'rediss://user:secret@redis.example:6380/1' } } }],
    [{ office: { name: { zh: '省商务厅', en: 'Commerce' }, mark: '/uploads/mark.png' } }],
    [{ metrics: 'off', requestLog: false, mcp: true, maxImportBytes: 1 }],
  ])('%j is taken', (settings) => {
    expect(validate(settings)).not.toThrow();
  });

  it.each([
    [{ maxImportBytes: 0 }, 'maxImportBytes has to be a whole number of bytes above 0; got 0'],
    [{ maxImportBytes: '8' }, 'got "8"'],
    [{ access: 'open' }, "access has to be 'public' or 'token'; got \"open\""],
    [{ rateLimit: { ...LIMIT, points: 0 } }, 'rateLimit has to be null or { points, duration, store }'],
    [{ rateLimit: { ...LIMIT, duration: 90_000 } }, 'at most 86400'],
    [{ rateLimit: { points: 1, duration: 1 } }, 'got {"points":1,"duration":1}'],
    [{ rateLimit: { ...LIMIT, perToken: 5 } }, '"perToken":5'],
    [{ rateLimit: false }, 'got false'],
    [{ rateLimit: { ...LIMIT, store: { redis: 'redis://host:port' } } }, '"redis":"redis://host:port"'],
    [{ rateLimit: { ...LIMIT, store: { redis: 'localhost:6379' } } }, '"redis":"localhost:6379"'],
    [{ requestLog: 'no' }, 'requestLog has to be true or false; got "no"'],
    [{ metrics: true }, "metrics has to be 'off', 'token' or 'public'; got true"],
    [{ mcp: undefined }, 'mcp has to be true or false; got undefined'],
    [
      { importLimits: { unpackedBytes: 1, milliseconds: 1, megabytes: 8 } },
      'importLimits has to be { unpackedBytes, milliseconds, megabytes }',
    ],
    [{ office: { name: { zh: '', en: 'x' }, mark: null } }, 'names of 1 to 60 characters'],
    [{ office: { name: { zh: '厅', en: 'x' }, mark: 'javascript:alert(1)' } }, 'office has to be null or'],
    [{ acess: 'token' }, 'there is no setting acess; there are maxImportBytes, importLimits, keepOriginals, access,'],
  ])('%j is refused, and what was expected and came is said', (settings, message) => {
    expect(validate(settings)).toThrow(message);
  });

  it('all that are wrong are told at once', () => {
    expect(validate({ access: 1, mcp: 1 })).toThrow(/access has to be .*\nmcp has to be /);
  });

  it.each(['secret', 'sec/ret', 's@cret'])('no password is told, such as %s', (password) => {
    const store = { redis: `http://user:${password}@redis` };
    expect(validate({ rateLimit: { ...LIMIT, store } })).toThrow(/http:\/\/\*\*\*@redis/);
    expect(validate({ rateLimit: { ...LIMIT, store } })).not.toThrow(/cret/);
  });
});
