import type { Batch } from '@fta/cases-core/schema';

/** A place above a page, or the page itself, with its whole address. */
export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** The way down to a page, for search engines, in the vocabulary of schema.org. */
export function breadcrumbList(trail: readonly Crumb[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: url })),
  };
}

/** What of a dataset is told to search engines. */
export interface DatasetFacts {
  /** Whole address of its page. */
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly batches: readonly Pick<Batch, 'issuer' | 'year'>[];
  /** ISO 8601; `null` where it is not known. */
  readonly updatedAt: string | null;
  /** What can be taken away, by whole address and media type. */
  readonly files: readonly { readonly url: string; readonly mediaType: string }[];
}

/** A batch, or all of them, as a dataset with what can be taken away of it. */
export function datasetOf({ url, name, description, batches, updatedAt, files }: DatasetFacts) {
  const issuers = [...new Set(batches.map(({ issuer }) => issuer).filter((issuer) => issuer !== ''))];
  const years = batches.flatMap(({ year }) => year ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    ...(issuers.length > 0 && { creator: issuers.map((issuer) => ({ '@type': 'Organization', name: issuer })) }),
    ...(years.length > 0 && { datePublished: String(Math.max(...years)) }),
    ...(updatedAt !== null && { dateModified: updatedAt }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.mediaType,
    })),
  };
}
