import { hanNumber } from '../../src/text/han-number.ts';
import type { OutlineCase } from './expected-outline.ts';

const TITLE = '黄河流域自贸试验区联盟第一批最佳实践案例';
const PAGES_A_CASE = 4;

/** Cases in the headings of the first batch, with a contents list; every third heading is bold, as converters leave them. */
export function plainHeadings(cases: readonly OutlineCase[], stop: '。' | ''): string {
  let headings = 0;
  const heading = (level: 2 | 3, text: string): string => {
    headings += 1;
    return `${'#'.repeat(level)} ${headings % 3 === 0 ? `**${text}**` : text}`;
  };
  const listed = cases.map(({ number, title }, index) => `${number}. ${title}.....\t${2 + index * PAGES_A_CASE}`);
  const blocks = cases.flatMap(({ number, title, provider, lead, sections }) => [
    `# ${number}.${title}`,
    ...(provider === '' ? [] : [`（${provider}提供）`]),
    ...lead,
    ...sections.flatMap((section, index) => [
      heading(2, `${hanNumber(index + 1)}、${section.heading}`),
      ...section.lead,
      ...section.points.flatMap((point, at) => [
        heading(3, `（${hanNumber(at + 1)}）${point.title}${stop}`),
        ...point.paragraphs,
      ]),
    ]),
  ]);
  return `${[`# ${TITLE}`, '## 目 录', listed.join('\n'), ...blocks].join('\n\n')}\n`;
}
