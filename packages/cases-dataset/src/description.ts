import { type Release, sha256 } from './release.ts';

/** A file of the dataset. */
export interface DatasetFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

const SCHEMA_ORG = 'https://schema.org';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
};

const nameOf = ({ id, version }: Release) => `urn:fta-cases:${id}:${version}`;

/** The dataset as schema.org describes one, for search engines and catalogues. */
export function renderSchemaOrg(release: Release, files: readonly DatasetFile[]): string {
  const { title, version, issuers, year } = release;
  return jsonOf({
    '@context': SCHEMA_ORG,
    '@type': 'Dataset',
    '@id': nameOf(release),
    name: title.zh,
    ...(title.en !== title.zh && { alternateName: title.en }),
    version,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    ...(issuers.length > 0 && { creator: issuers.map((name) => ({ '@type': 'Organization', name })) }),
    ...(year !== null && { datePublished: String(year) }),
    distribution: files.map(({ name, mediaType, content }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: name,
      encodingFormat: mediaType,
      contentSize: `${content.length} B`,
      sha256: sha256(content),
    })),
  });
}

/** The same by the Data Catalog Vocabulary (DCAT 3), in JSON-LD. */
export function renderDcat(release: Release, files: readonly DatasetFile[]): string {
  const { title, version, issuers, year } = release;
  return jsonOf({
    '@context': CONTEXT,
    '@id': nameOf(release),
    '@type': 'dcat:Dataset',
    'dct:title': [
      { '@value': title.zh, '@language': 'zh-Hans' },
      ...(title.en === title.zh ? [] : [{ '@value': title.en, '@language': 'en' }]),
    ],
    'dct:identifier': nameOf(release),
    'dcat:version': version,
    'dct:language': 'zh-Hans',
    ...(issuers.length > 0 && { 'dct:creator': issuers.map((name) => ({ '@type': 'foaf:Agent', 'foaf:name': name })) }),
    ...(year !== null && { 'dct:issued': String(year) }),
    'dcat:distribution': files.map(({ name, mediaType, content }) => ({
      '@type': 'dcat:Distribution',
      '@id': name,
      'dct:title': name,
      'dcat:mediaType': mediaType,
      'dcat:byteSize': content.length,
      'spdx:checksum': { '@type': 'spdx:Checksum', 'spdx:algorithm': 'SHA256', 'spdx:checksumValue': sha256(content) },
    })),
  });
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
