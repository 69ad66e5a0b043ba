import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';

export const pullCommand = defineCommand({
  name: 'pull',
  summary: { zh: '从内容管理系统取回（尚未提供）', en: 'Fetch batches from a CMS (not available yet)' },
  operands: '',
  fewestOperands: 0,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    url: { type: 'string', value: 'URL', help: { zh: '内容管理系统的地址', en: 'address of the CMS' } },
    output: { type: 'string', short: 'o', value: 'OUT', help: { zh: '输出文件', en: 'file to write' } },
  },
  examples: [],

  async run() {
    throw new CallError({ zh: 'pull 尚未提供', en: 'pull is not available yet' });
  },
});
