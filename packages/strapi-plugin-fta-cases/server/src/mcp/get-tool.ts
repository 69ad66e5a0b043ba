import { caseSchema } from '@fta/cases-core';
import * as z from 'zod';
import { say } from '../messages.ts';
import { defineReadTool, Unanswerable } from './read-tool.ts';

export const getTool = defineReadTool({
  name: 'fta_cases_get',
  title: '读取案例 Get a case',
  description:
    '按编号读取一个已发布的案例全文，含量化指标和引用文件。Read one published case whole by its id, with its figures and citations.',
  input: z.strictObject({ id: caseSchema.shape.id }),
  output: z.object({ case: caseSchema }),
  read(edition, { id }) {
    const found = edition.find(id);
    if (!found) throw new Unanswerable(say('case-not-public', { id }));
    return { case: found.content };
  },
});
