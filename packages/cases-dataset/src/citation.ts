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
  const fields = [
    ['author', issuers.map((issuer) => `{${literal(issuer)}}`).join(' and ')],
    ['title', `{${literal(title.zh)}}`],
    ['year', year === null ? '' : String(year)],
    ['version', version],
    ['howpublished', 'Dataset'],
  ].filter(([, value]) => value !== '');
  return `@misc{${id}-${version},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** What TeX would take for a command stands for itself. */
function literal(text: string): string {
  return text.replace(/[\\{}]/gu, '').replace(/[#$%&_]/gu, '\\$&');
}
