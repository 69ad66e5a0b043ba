import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@fta/cases-core';
import { type Batch, batchSchema, figureSchema } from '@fta/cases-core/schema';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDataset } from '../src/index.ts';

const DIGEST = new URL('../../../examples/batches/yellow-river-1.md', import.meta.url);
const { batch } = parse(readFileSync(DIGEST, 'utf8'), { batchId: 'yellow-river-1' });
const other: Batch = {
  ...batch,
  id: 'other-1',
  cases: batch.cases.slice(0, 2).map((it) => ({ ...it, id: `other-1-0${it.number}` })),
};
const folder = mkdtempSync(join(tmpdir(), 'fta-dataset-'));
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (...batches: readonly Batch[]) => unzipSync(renderDataset(batches).zip);
const textOf = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name] ?? new Uint8Array());
const rowsOf = (files: Record<string, Uint8Array>, name: string) =>
  parquetReadObjects({ file: (files[name] ?? new Uint8Array()).slice().buffer });

describe('a dataset', () => {
  const files = filesOf(batch);

  it('has the same bytes for the same batches, in whatever order and zone', () => {
    const { zip, name, version } = renderDataset([batch, other]);
    expect(renderDataset([other, batch]).zip).toEqual(zip);
    expect(name).toBe(`fta-cases-all-${version}.zip`);
    const program = `
      import { readFileSync } from 'node:fs';
      import { createHash } from 'node:crypto';
      import { renderDataset } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)};
      const { zip } = renderDataset(JSON.parse(readFileSync(process.argv[1], 'utf8')));
      console.log(createHash('sha256').update(zip).digest('hex'));`;
    writeFileSync(join(folder, 'batches.json'), JSON.stringify([batch, other]));
    const hashIn = (zone: string) =>
      execFileSync(
        process.execPath,
        [
          '--conditions=fta-source',
          '--import',
          'tsx',
          '--input-type=module',
          '-e',
          program,
          join(folder, 'batches.json'),
        ],
        { env: { ...process.env, TZ: zone }, cwd: new URL('..', import.meta.url) },
      ).toString();
    expect(hashIn('Asia/Shanghai')).toBe(hashIn('America/Lima'));
  });

  it('is another version where a word is another', () => {
    const changed = { ...batch, title: `${batch.title}改` };
    expect(renderDataset([changed]).version).not.toBe(renderDataset([batch]).version);
  });

  it('gives the batches back as they were', () => {
    const { batches } = JSON.parse(textOf(filesOf(other, batch), 'batches.json')) as { batches: unknown[] };
    expect(batches.map((each) => batchSchema.parse(each))).toEqual([other, batch]);
  });

  it('has every figure as a row of Parquet that another reader opens', async () => {
    const rows = await rowsOf(files, 'figures.parquet');
    const figures = batch.cases.flatMap(({ id, figures: all }) =>
      all.map((figure, number) => ({ id, number, figure })),
    );
    expect(rows).toHaveLength(figures.length);
    for (const [at, { id, number, figure }] of figures.entries()) {
      const { base, ...stated } = figure;
      expect(rows[at]).toEqual({
        case: id,
        number,
        ...stated,
        baseValue: base?.value ?? null,
        baseMin: base?.min ?? null,
        baseMax: base?.max ?? null,
        baseUnit: base?.unit ?? null,
      });
    }
    const columns = Object.keys(figureSchema.shape).filter((name) => name !== 'base');
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(columns));
  });

  it('has every paragraph with its place, and every case with its provider', async () => {
    const paragraphs = await rowsOf(files, 'paragraphs.parquet');
    const texts = batch.cases.flatMap(({ lead, sections }) => [
      ...lead,
      ...sections.flatMap(({ lead: before, points }) => [...before, ...points.flatMap((point) => point.paragraphs)]),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(texts);
    const cases = await rowsOf(files, 'cases.parquet');
    expect(cases.map(({ id, batch: of, providerName }) => [id, of, providerName])).toEqual(
      batch.cases.map(({ id, provider }) => [id, batch.id, provider.name]),
    );
  });

  it('has tables for spreadsheets: a mark for Excel, lines of Windows, no formulas', () => {
    const [first] = batch.cases;
    if (!first) throw new Error('a case was expected');
    const { 'cases.csv': bytes } = filesOf({ ...batch, cases: [{ ...first, title: '=1+1，"甲"' }] });
    const csv = Buffer.from(bytes ?? []).toString();
    expect(csv.startsWith('\ufeffbatch,id,number,title,')).toBe(true);
    expect(csv).toContain(`"'=1+1，""甲"""`);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('explains every column of every table, and every code', async () => {
    const lines = textOf(files, 'codebook.csv').split('\r\n');
    for (const name of ['batches', 'cases', 'paragraphs', 'figures', 'citations']) {
      const [row] = await rowsOf(files, `${name}.parquet`);
      for (const column of Object.keys(row ?? {})) {
        expect(lines.filter((line) => line.startsWith(`${name},${column},`)).length).toBeGreaterThan(0);
      }
    }
    expect(lines).toContain('figures,indicator,,processing-time,办理时限,Processing time,,');
  });

  it('says of itself what it holds: checksums, descriptions, a line to cite it by', () => {
    const sums = textOf(files, 'SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[1]);
    expect([...sums, 'SHA256SUMS'].sort()).toEqual(Object.keys(files).sort());
    const described = JSON.parse(textOf(files, 'schema-org.jsonld'));
    const { version } = renderDataset([batch]);
    expect(described).toMatchObject({ '@type': 'Dataset', version, name: batch.title });
    for (const { name, sha256 } of described.distribution) {
      expect(textOf(files, 'SHA256SUMS')).toContain(`${sha256}  ${name}\n`);
    }
    expect(JSON.parse(textOf(files, 'dcat.jsonld'))['dcat:distribution']).toHaveLength(described.distribution.length);
    expect(textOf(files, 'CITATION.txt')).toContain(`${batch.title}[DS]. 版本${version}`);
  });

  it('refuses nothing, and two batches of one id', () => {
    expect(() => renderDataset([])).toThrow(TypeError);
    expect(() => renderDataset([batch, batch])).toThrow(/yellow-river-1/);
  });
});
