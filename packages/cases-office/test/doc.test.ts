import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../src/doc/read.ts';
import { formatOf } from '../src/format.ts';
import { GB_T_9704 } from '../src/layout/layout.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { parseDocx } from '../src/parse-docx.ts';
import { Refusal } from '../src/refusal.ts';
import { composeText } from '../src/signals/compose.ts';
import { firstCase, structureOf } from './documents/outline.ts';
import { VARIANTS } from './documents/variants.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const oldWord = (name: string) => new Uint8Array(readFileSync(pathOf(`./documents/old-word/${name}.doc`)));
const digest = parse(readFileSync(pathOf('../../../examples/batches/yellow-river-1.md'), 'utf8')).batch;

function read(bytes: Uint8Array) {
  const { text, signals } = composeText(readDoc(bytes), GB_T_9704);
  return { text, signals, ...parse(text, { signals }) };
}

/** Why bytes are not read. */
function refusalOf(bytes: Uint8Array): string {
  try {
    readDoc(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe('documents of old Word', () => {
  it.each([
    ['automatic-numbers', 'automatic numbers only'],
    ['faces', 'size and face only, runs cut at random'],
    ['tracked-changes', 'tracked changes, comments, footnotes, headers'],
    ['tables', 'one label table a case'],
  ])('%s: the structure is that of the .docx that it was made of', (name, variant) => {
    const bytes = oldWord(name);
    expect(formatOf(bytes)).toEqual({ kind: 'doc' });
    const made = parseDocx(VARIANTS[variant]?.(firstCase(digest)) ?? new Uint8Array(), { limits: DEFAULT_LIMITS });
    const { batch, coverage } = read(bytes);
    expect(structureOf(batch)).toEqual(structureOf(made.batch));
    expect(coverage.leftovers).toEqual([]);
  });

  it('tell what was deleted, noted and commented, and what was put in', () => {
    const { coverage, diagnostics } = read(oldWord('tracked-changes'));
    const reasons = new Set(coverage.noise.map(({ reason }) => reason));
    for (const reason of ['deleted', 'footnote', 'comment'] as const) expect(reasons).toContain(reason);
    const rules = new Set(diagnostics.map(({ ruleId }) => ruleId));
    for (const rule of ['tracked-insertion', 'tracked-deletion', 'comment-outside']) expect(rules).toContain(rule);
  });

  const changed = (change: (view: DataView) => void): Uint8Array => {
    const bytes = oldWord('faces');
    change(new DataView(bytes.buffer));
    return bytes;
  };
  /** Where the stream of the text begins in the file. */
  const text = Buffer.from(oldWord('faces')).indexOf(Buffer.from('eca5', 'hex'));

  it.each([
    ['that are cut short', () => oldWord('faces').subarray(0, 6000), 'document-broken'],
    ['with sectors of no size', () => changed((view) => view.setUint16(30, 31, true)), 'document-broken'],
    [
      'whose table of sectors is endless',
      () => changed((view) => view.setUint32(44, 0xffffffff, true)),
      'document-broken',
    ],
    ['whose directory lies outside', () => changed((view) => view.setInt32(48, 1_000_000, true)), 'document-broken'],
    [
      'whose sectors run in circles',
      () =>
        changed((view) => {
          const table = (view.getInt32(76, true) + 1) * 512;
          const directory = view.getInt32(48, true);
          view.setInt32(table + directory * 4, directory, true);
        }),
      'document-broken',
    ],
    [
      'with a password',
      () => changed((view) => view.setUint16(text + 10, view.getUint16(text + 10, true) | 0x100, true)),
      'password',
    ],
    ['of Word 95', () => changed((view) => view.setUint16(text + 2, 0x68, true)), 'document-old'],
    [
      'whose pieces lie outside',
      () => changed((view) => view.setUint32(text + 0x1a2, 0x7fffffff, true)),
      'document-broken',
    ],
  ])('%s are refused', (_, make, reason) => {
    expect(refusalOf(make())).toBe(reason);
  });

  it('are read or refused, whatever has happened to their bytes', () => {
    const whole = oldWord('tracked-changes');
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(damage, (faults) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of faults) bytes[at] = byte;
        expect(typeof refusalOf(bytes)).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});
