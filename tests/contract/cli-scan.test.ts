import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, readUncertain, type UncertainFigure } from '@fta/cases-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ftaCases, temporaryFolder } from './fta-cases.ts';

const SCAN = fileURLToPath(new URL('../../packages/cases-ocr/test/scans/digest.pdf', import.meta.url));
const folder = temporaryFolder();
const file = (name: string) => join(folder.path, name);

describe('a scan that is converted', () => {
  let uncertain: readonly UncertainFigure[];
  const doubts = (name: string) => {
    const { batch, uncertain: told = [] } = JSON.parse(ftaCases(['parse', file(name), '--json']).stdout);
    return readUncertain({ batch, uncertain: told }, batch);
  };

  beforeAll(() => {
    const { status, stderr } = ftaCases(['convert', SCAN, '--ocr', '-o', file('scan.json')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Two readings of a figure on page \d+ differ/u);
    const json = JSON.parse(readFileSync(file('scan.json'), 'utf8'));
    uncertain = readUncertain(json, json.batch);
  }, 240_000);

  it('has its doubted figures beside the batch', () => {
    expect(uncertain.length).toBeGreaterThan(0);
    const { status, stdout } = ftaCases(['check', file('scan.json'), '--json']);
    expect(status).toBe(1);
    const told = JSON.parse(stdout).diagnostics.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'uncertain-figure',
    );
    expect(told).toHaveLength(uncertain.length);
  });

  it.each(['.md', '.docx'])('has them in %s, which gives them back, and back again as JSON', (extension) => {
    const name = `scan${extension}`;
    expect(ftaCases(['convert', file('scan.json'), '-o', file(name)]).status).toBe(1);
    expect(doubts(name)).toEqual(uncertain);
    expect(ftaCases(['check', file(name)]).stdout).toContain('uncertain-figure');
    expect(ftaCases(['convert', file(name), '-o', file('again.json')]).status).toBe(1);
    const json = JSON.parse(readFileSync(file('again.json'), 'utf8'));
    expect(readUncertain(json, json.batch)).toEqual(uncertain);
  });

  it('has none once the comment behind each is taken out', () => {
    expect(ftaCases(['convert', file('scan.json'), '-o', file('settled.md')]).status).toBe(1);
    const settled = readFileSync(file('settled.md'), 'utf8').replaceAll(/<!--.*?-->/gu, '');
    expect(parse(settled).uncertain).toEqual([]);
    expect(ftaCases(['convert', folder.write('settled.md', settled), '-o', file('settled.json')]).status).toBe(0);
    expect(JSON.parse(readFileSync(file('settled.json'), 'utf8')).cases).toHaveLength(1);
  });
});
