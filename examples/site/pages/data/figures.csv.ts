import { renderFiguresCsv } from '@fta/cases-core';
import { currentSite } from '../../content/current-site.ts';

/** The figures of all batches with what they measure, one head for all. */
export const GET = async () => {
  const { batches } = await currentSite();
  const [first = '', ...more] = batches.map((batch) => renderFiguresCsv(batch));
  const rows = more.map((csv) => csv.slice(csv.indexOf('\n') + 1));
  return new Response([first, ...rows].join(''), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
