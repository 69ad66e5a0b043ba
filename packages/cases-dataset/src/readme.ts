import type { Bilingual } from '@fta/cases-core/schema';
import type { Release } from './release.ts';
import { TABLES } from './tables.ts';

const FILES: readonly (readonly [name: string, what: Bilingual])[] = [
  ['batches.json', { zh: '全部内容，按格式定义', en: 'everything, by the schema' }],
  ...TABLES.map(({ name, label }) => [`${name}.csv / ${name}.parquet`, label] as const),
  ['codebook.csv', { zh: '各表各列的说明和代码含义', en: 'every column of every table, and what codes stand for' }],
  ['dcat.jsonld / schema-org.jsonld', { zh: '数据集描述', en: 'the description of the dataset' }],
  ['CITATION.txt', { zh: '引用格式', en: 'how to cite it' }],
  ['SHA256SUMS', { zh: '各文件校验和', en: 'the checksum of every file' }],
];

/** What is in the archive, for whoever opens it. */
export function renderReadme({ title, version, batches }: Release): string {
  const cases = batches.reduce((sum, batch) => sum + batch.cases.length, 0);
  return `# ${title.zh}

版本 ${version}，${batches.length} 个批次，${cases} 个案例。案例文字由各批次的发布单位公布，权利归其所有。
Version ${version}: ${batches.length} batches, ${cases} cases. The texts are those that the issuers have published, and remain theirs.

| 文件 File | 内容 | Content |
|---|---|---|
${FILES.map(([name, { zh, en }]) => `| ${name} | ${zh} | ${en} |`).join('\n')}

CSV: UTF-8, RFC 4180. 看似公式的单元格前加了撇号 (') 。Cells that look like a formula have an apostrophe (') before them; Parquet and JSON have them as they are.
`;
}
