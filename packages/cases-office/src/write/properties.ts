import { type Batch, TOPICS } from '@fta/cases-core/schema';
import { element, escapeXml, part, type Xml } from './xml.ts';

/** As much of a batch as the properties of a document tell. */
export type DescribedBatch = Pick<Batch, 'title' | 'issuer' | 'series' | 'cases'>;

/** Title, issuer, series, topics and language, as the properties of a document show them. */
export function corePropertiesPart({ title, issuer, series, cases }: DescribedBatch): Xml {
  const topics = new Set(cases.flatMap(({ topics: keys }) => keys));
  const keywords = TOPICS.flatMap(({ key, label }) => (topics.has(key) ? [label.zh] : []));
  const stated = (name: string, text: string): Xml => (text === '' ? '' : element(name, {}, escapeXml(text)));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      stated('dc:title', title),
      stated('dc:subject', series),
      stated('dc:creator', issuer),
      stated('cp:keywords', keywords.join('、')),
      stated('dc:language', 'zh-CN'),
    ),
  );
}
