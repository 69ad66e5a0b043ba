import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchSchema } from '@fta/cases-core/schema';
import { describe, expect, it } from 'vitest';
import { BUNDLED_BATCH, ftaCases, temporaryFolder } from './fta-cases.ts';
import { SAMPLE, SAMPLE_WITH_ERROR } from './sample.ts';

const folder = temporaryFolder();
const sample = folder.write('sample.md', SAMPLE);
const faulty = folder.write('faulty.md', SAMPLE_WITH_ERROR);

/** What a call with `--json` printed; it must have ended with 0 and said nothing else. */
function json(...args: string[]) {
  const { status, stdout, stderr } = ftaCases(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('parse', () => {
  it('prints exactly batch, diagnostics and coverage with --json', () => {
    const result = json('parse', sample, '--json');
    expect(Object.keys(result)).toEqual(['batch', 'diagnostics', 'coverage']);
    expect(batchSchema.safeParse(result.batch).success).toBe(true);
    expect(result.batch.cases.map(({ title }: { title: string }) => title)).toEqual([
      '无纸通关新模式',
      '河海联运一单到底',
    ]);
    expect(Object.keys(result.coverage).sort()).toEqual(['keptChars', 'leftovers', 'noise', 'sourceChars']);
    expect(result.coverage.leftovers).toEqual([]);
  });

  it('adds the place of every node with --sources', () => {
    const { sources } = json('parse', sample, '--json', '--sources');
    expect(sources['/cases/1/title'].start.line).toBe(SAMPLE.split('\n').indexOf('## 2. 河海联运一单到底') + 1);
  });

  it('takes the id of the batch from --batch-id', () => {
    const { batch } = json('parse', sample, '--json', '--batch-id', 'my-batch-7');
    expect(batch.id).toBe('my-batch-7');
    expect(batch.cases.map(({ id }: { id: string }) => id)).toEqual(['my-batch-7-01', 'my-batch-7-02']);
  });

  it('shows a summary without --json, in the language asked for', () => {
    const english = ftaCases(['parse', sample]);
    expect(english.status).toBe(0);
    expect(english.stdout).toContain('无纸通关新模式');
    expect(english.stdout).toContain('2 cases');
    expect(english.stdout).toContain('100.0%');
    expect(ftaCases(['parse', sample, '--lang', 'zh']).stdout).toContain('2 个案例');
    expect(ftaCases(['parse', sample], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout).toContain('2 个案例');
  });

  it('writes JSON in Chinese whatever the locale, unless --lang asks for English', () => {
    const messages = (args: string[]) =>
      json('parse', faulty, '--json', ...args).diagnostics.map((it: { message: string }) => it.message);
    expect(messages([]).join('')).toMatch(/\p{Script=Han}/u);
    expect(messages(['--lang', 'en'])).not.toEqual(messages([]));
  });

  it('reads the bundled batch whole: 25 cases and no leftovers', () => {
    const { batch, coverage } = json('parse', BUNDLED_BATCH, '--json');
    expect(batch.cases).toHaveLength(25);
    expect(coverage.leftovers).toEqual([]);
  });
});

describe('check', () => {
  it('ends with 1 where the content has an error, naming file:line:column and the rule', () => {
    const { status, stdout, stderr } = ftaCases(['check', faulty]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/faulty\.md:\d+:\d+ {2}error {2}.+ {2}case-number-repeated\n/u);
  });

  it('ends with 0 where there is none, over several files', () => {
    const { status, stdout } = ftaCases(['check', sample, BUNDLED_BATCH]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^0 error, \d+ warning, \d+ info in 2 files\n$/mu);
  });

  it('gives every diagnostic its file with --json', () => {
    const { status, stdout } = ftaCases(['check', sample, faulty, '--json']);
    expect(status).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    const repeated = diagnostics.find(({ ruleId }: { ruleId: string }) => ruleId === 'case-number-repeated');
    expect(repeated).toMatchObject({ file: faulty, severity: 'error' });
    expect(Object.keys(repeated)).toEqual(['file', 'ruleId', 'severity', 'message', 'case', 'path', 'place']);
  });

  it('checks a batch that is JSON already', () => {
    const batch = folder.write('faulty.json', JSON.stringify(json('parse', faulty, '--json').batch));
    const { status, stdout } = ftaCases(['check', batch]);
    expect(status).toBe(1);
    expect(stdout).toContain('case-number-repeated');
  });

  it('refuses a profile of another shape', () => {
    const profile = folder.write('profile.json', '{"sections": 3}');
    const { status, stdout, stderr } = ftaCases(['check', sample, '--profile', profile]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^fta-cases: .*profile\.json .+\n$/u);
  });
});

describe('convert', () => {
  it('says in one sentence what is in no case, and ends with 1 where that is most of the file', () => {
    const one = '1.冷链货物共享仓\n\n（福建自贸试验区提供）\n\n一、主要做法\n\n仓位按日调剂。\n\n';
    const most = folder.write('most.md', `${one}后记\n\n${'案例由各片区提供，谨此致谢。\n\n'.repeat(9)}`);
    const { status, stderr } = ftaCases(['convert', most, '-o', join(folder.path, 'most.json')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/most\.md: \d+% of the prose belongs to no case\n$/u);
  });

  const at = (name: string) => join(folder.path, name);
  const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

  it('goes from Markdown to JSON and back without a change', () => {
    expect(ftaCases(['convert', sample, '-o', at('one.json')]).status).toBe(0);
    expect(ftaCases(['convert', at('one.json'), '-o', at('two.md')]).status).toBe(0);
    expect(ftaCases(['convert', at('two.md'), '--output', at('three.json')]).status).toBe(0);
    expect(read('three.json')).toEqual(read('one.json'));
  });

  it('reads what parse --json printed', () => {
    const whole = folder.write('whole.json', JSON.stringify(json('parse', sample, '--json')));
    expect(ftaCases(['convert', whole, '-o', at('from-whole.json')]).status).toBe(0);
    expect(read('from-whole.json')).toEqual(read('one.json'));
  });

  it('writes the figures as CSV', () => {
    expect(ftaCases(['convert', sample, '-o', at('figures.csv')]).status).toBe(0);
    const csv = readFileSync(at('figures.csv'), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    const lines = csv.trim().split(/\r?\n/u);
    const { batch } = json('parse', sample, '--json');
    const figures = batch.cases.flatMap((it: { figures: unknown[] }) => it.figures);
    expect(lines).toHaveLength(figures.length + 1);
    expect(lines.some((line) => line.includes('标箱'))).toBe(true);
  });

  it('leaves nothing but the output behind', () => {
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not write over its input', () => {
    const { status, stderr } = ftaCases(['convert', sample, '-o', sample]);
    expect(status).toBe(2);
    expect(stderr).toContain('is the input itself');
    expect(readFileSync(sample, 'utf8')).toBe(SAMPLE);
  });
});

describe('search', () => {
  it('shows the place and marks what matched', () => {
    const { status, stdout } = ftaCases(['search', sample, '海关']);
    const line = SAMPLE.split('\n').findIndex((text) => text.includes('海关')) + 1;
    expect(status).toBe(0);
    expect(stdout).toContain('1 无纸通关新模式');
    expect(stdout).toContain(`sample.md:${line}:1  `);
    expect(stdout).toContain('，**海关**、铁路');
  });

  it('finds all hits over several files with --json', () => {
    const { total, hits } = json('search', sample, BUNDLED_BATCH, '运', '--json');
    expect(hits).toHaveLength(total);
    const own = hits.filter(({ file }: { file: string }) => file === sample);
    expect(own.map(({ title }: { title: string }) => title)).toEqual(['河海联运一单到底']);
    const [{ excerpt, excerptStart, start, end }] = own[0].highlights;
    expect(excerpt.slice(start - excerptStart, end - excerptStart)).toBe('运');
  });

  it('shows as many as --limit says and tells of the rest', () => {
    const { stdout } = ftaCases(['search', sample, '口岸', '--limit', '1']);
    expect(stdout).toContain('2 cases found, the first 1 shown');
  });

  it('takes traditional characters, commas, phrases and synonyms, and says which', () => {
    const titles = (query: string, ...more: string[]) =>
      json('search', sample, query, '--json', ...more).hits.map(({ title }: { title: string }) => title);
    expect(titles('海關，鐵路')).toEqual(['无纸通关新模式']);
    expect(titles('“海关、铁路”')).toEqual(['无纸通关新模式']);
    expect(titles('“铁路、海关”')).toEqual([]);
    expect(titles('一单制')).toEqual(['河海联运一单到底']);
    expect(titles('一单制', '--without-synonyms')).toEqual([]);
    expect(json('search', sample, '一单制', '--json').synonyms).toEqual([{ term: '一单制', synonyms: ['一单到底'] }]);
    expect(ftaCases(['search', sample, '一单制']).stdout).toContain('一单制 was looked for as 一单到底 too');
  });

  it('ends with 0 where nothing is found', () => {
    expect(ftaCases(['search', sample, '区块链'])).toEqual({ status: 0, stdout: '0 cases found\n', stderr: '' });
  });
});

describe('stats', () => {
  it('counts by provider, region and topic, and figures by unit', () => {
    const stats = json('stats', sample, '--json');
    expect(Object.keys(stats)).toEqual(['cases', 'providers', 'regions', 'topics', 'figures']);
    expect(stats.cases).toBe(2);
    expect(stats.providers.map(({ count }: { count: number }) => count)).toEqual([1, 1]);
    expect(stats.figures.units.find(({ unit }: { unit: string }) => unit === '标箱')).toMatchObject({
      count: 1,
      max: 5600,
    });
  });

  it('shows them in columns', () => {
    const { status, stdout } = ftaCases(['stats', BUNDLED_BATCH, '--lang', 'zh']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^25 个案例，\d+ 个指标\n/u);
    expect(stdout).toContain('提供单位');
  });
});

describe('release', () => {
  const output = join(folder.path, 'cases.zip');

  it('writes a dataset, the same bytes for the same files in whatever order', () => {
    const other = join(folder.path, 'other.json');
    ftaCases(['convert', sample, '-o', other, '--batch-id', 'other-1']);
    const { status, stdout, stderr } = ftaCases(['release', other, BUNDLED_BATCH, '-o', output]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/cases\.zip: version [0-9a-f]{12}\n$/u);
    const first = readFileSync(output);
    expect(first.subarray(0, 2).toString()).toBe('PK');
    ftaCases(['release', BUNDLED_BATCH, other, '-o', output]);
    expect(readFileSync(output).equals(first)).toBe(true);
  });

  it('says which file has errors, and ends with 1', () => {
    const { status, stderr } = ftaCases(['release', faulty, '-o', output]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${faulty} has`);
  });
});
