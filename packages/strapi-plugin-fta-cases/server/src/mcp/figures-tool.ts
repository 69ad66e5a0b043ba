import { figureHitSchema, paginationSchema } from '@fta/cases-core/rest';
import * as z from 'zod';
import { type FiguresQuery, listFigures } from '../services/publication/edition/list-figures.ts';
import { argumentsOf, numberArgument, pageArguments, pageOfArguments } from './arguments.ts';
import { defineReadTool } from './read-tool.ts';

const { figureSort: sort, ...filters } = argumentsOf([
  'unit',
  'dimension',
  'indicator',
  'paired',
  'change',
  'label',
  'case',
  'batch',
  'figureSort',
]);

export const figuresTool = defineReadTool({
  name: 'fta_cases_figures',
  title: '查询量化指标 Query figures',
  description:
    '在全部已发布案例中查询量化指标，连同所在的案例和句子。Query the figures of all published cases, each with its case and the sentence it stands in.',
  input: z.strictObject({
    ...filters,
    min: numberArgument('min'),
    max: numberArgument('max'),
    sort,
    ...pageArguments,
  }),
  output: z.object({ figures: z.array(figureHitSchema), pagination: paginationSchema }),
  async read(edition, { page, pageSize, sort: figureSort, ...query }) {
    const asked = { ...query, figureSort, ...pageOfArguments({ page, pageSize }) } as FiguresQuery;
    const { figures, pagination } = await listFigures(edition, asked);
    return { figures: [...figures], pagination };
  },
});
