import { describe, expect, it } from 'vitest';
import { createPrinter, type Printer, styled } from '../src/printer.ts';

function printed(colour: boolean, print: (out: Printer) => void): string {
  const chunks: string[] = [];
  print(createPrinter((text) => chunks.push(text), colour));
  return chunks.join('');
}

describe('line', () => {
  it('paints only where colour is wanted', () => {
    const print = (out: Printer) => out.line('a ', styled('red', 'b'));
    expect(printed(false, print)).toBe('a b\n');
    expect(printed(true, print)).toBe('a \u001b[31mb\u001b[39m\n');
  });

  it('marks a match with asterisks where there is no colour', () => {
    expect(printed(false, (out) => out.line('经', styled('match', '海关'), '放行'))).toBe('经**海关**放行\n');
    expect(printed(true, (out) => out.line(styled('match', '海关')))).not.toContain('*');
  });

  it('drops controls and turning marks from text, and keeps it on one line', () => {
    const hostile = 'a\u001b[2Jb\u009b31mc\u202ed\r\ne\tf\u0007';
    expect(printed(false, (out) => out.line(hostile))).toBe('a[2Jb31mcd e f\n');
    expect(printed(true, (out) => out.line(styled('dim', hostile)))).toBe('\u001b[2ma[2Jb31mcd e f\u001b[22m\n');
  });
});

describe('table', () => {
  it('counts a Han character and a full-width mark as two columns', () => {
    const rows = [
      ['物流', 'x'],
      ['ab', 'y'],
      ['（一）', 'z'],
    ];
    expect(printed(false, (out) => out.table(rows))).toBe('物流    x\nab      y\n（一）  z\n');
  });

  it('does not pad the last column', () => {
    expect(
      printed(false, (out) =>
        out.table([
          ['a', 'b'],
          ['c', 'long'],
        ]),
      ),
    ).toBe('a  b\nc  long\n');
  });
});
