import { bibtexEntry, inBraces } from '@fta/cases-core';
import type { Release } from './release.ts';

/** How the dataset is cited: by GB/T 7714-2015 as a dataset, and as an entry of BibTeX. */
export function renderCitation(release: Release): string {
  return `${gbt7714(release)}\n\n${bibtex(release)}`;
}

/** Responsible body. Title[DS]. Version. Year. */
function gbt7714({ issuers, title, version, year }: Release): string {
  const parts = [issuers.join(', '), `${title.zh}[DS]`, `版本${version}`, year === null ? '' : String(year)];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

function bibtex({ id, issuers, title, version, year }: Release): string {
  return bibtexEntry('misc', `${id}-${version}`, {
    author: issuers.map(inBraces).join(' and '),
    title: inBraces(title.zh),
    year: year === null ? '' : String(year),
    version,
    howpublished: 'Dataset',
  });
}
