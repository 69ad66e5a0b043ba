import type { Batch } from '@fta/cases-core/schema';
import { strToU8, zipSync } from 'fflate';
import { renderCitation } from './citation.ts';
import { renderCodebook } from './codebook.ts';
import { renderCsv } from './csv.ts';
import { type DatasetFile, renderDcat, renderSchemaOrg } from './description.ts';
import { renderParquet } from './parquet.ts';
import { renderReadme } from './readme.ts';
import { releaseOf, sha256 } from './release.ts';
import { TABLES } from './tables.ts';

/** A dataset as one file. */
export interface Dataset {
  /** `fta-cases-<id of the batch, or all>-<version>.zip` */
  readonly name: string;
  /** Twelve hexadecimal digits that tell this content from every other. */
  readonly version: string;
  readonly zip: Uint8Array;
}

/** The beginning of a ZIP archive's time, in whatever zone it is made: the same content gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Batches as a dataset to take away: one ZIP archive of everything as JSON, of each table as CSV and as Parquet, with a
 * codebook made of the schema, a description by DCAT and by schema.org, a line to cite it by and the checksum of every
 * file. The same batches, in whatever order, give the same bytes.
 * @throws TypeError for no batch, and for two of one id
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { renderDataset } from '@fta/cases-dataset';
 *
 * const { batch } = parse('# 案例\n\n## 1.无纸通关\n\n（山东自贸试验区提供）\n\n一、主要做法\n\n时间压缩50%。', { batchId: 'b-1' });
 * const { name, zip } = renderDataset([batch]);
 * console.log(name.startsWith('fta-cases-b-1-'), zip.length > 0); // true true
 * ```
 */
export function renderDataset(batches: readonly Batch[]): Dataset {
  const release = releaseOf(batches);
  const data: DatasetFile[] = [
    fileOf('batches.json', 'application/json', release.json),
    ...TABLES.flatMap((table) => [
      fileOf(`${table.name}.csv`, 'text/csv', renderCsv(table, release.batches)),
      fileOf(`${table.name}.parquet`, 'application/vnd.apache.parquet', renderParquet(table, release.batches)),
    ]),
    fileOf('codebook.csv', 'text/csv', renderCodebook()),
  ];
  const about: DatasetFile[] = [
    fileOf('dcat.jsonld', 'application/ld+json', renderDcat(release, data)),
    fileOf('schema-org.jsonld', 'application/ld+json', renderSchemaOrg(release, data)),
    fileOf('CITATION.txt', 'text/plain', renderCitation(release)),
    fileOf('README.md', 'text/markdown', renderReadme(release)),
  ];
  const files = [...data, ...about];
  const sums = files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
  const entries = [...files, fileOf('SHA256SUMS', 'text/plain', sums)];
  const zip = zipSync(Object.fromEntries(entries.map(({ name, content }) => [name, content])), {
    level: 9,
    mtime: NO_TIME,
  });
  return { name: `fta-cases-${release.id}-${release.version}.zip`, version: release.version, zip };
}

function fileOf(name: string, mediaType: string, content: string | Uint8Array): DatasetFile {
  return { name, mediaType, content: typeof content === 'string' ? strToU8(content) : content };
}
