import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';

export const pushCommand = defineCommand({
  name: 'push',
  summary: { zh: '推送到内容管理系统（尚未提供）', en: 'Send a batch to a CMS (not available yet)' },
  operands: 'FILE',
  fewestOperands: 0,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    url: { type: 'string', value: 'URL', help: { zh: '内容管理系统的地址', en: 'address of the CMS' } },
    token: { type: 'string', value: 'T', help: { zh: 'API 令牌', en: 'API token' } },
    'dry-run': { type: 'boolean', help: { zh: '只说明会做什么', en: 'only say what would be done' } },
  },
  examples: [],

  async run() {
    throw new CallError({ zh: 'push 尚未提供', en: 'push is not available yet' });
  },
});
