import { stat } from 'node:fs/promises';
import type { Client } from '@fta/cases-core/client';
import type { Batch, Bilingual } from '@fta/cases-core/schema';
import { CallError } from '../call-error.ts';
import { CMS_OPTIONS, connect, talk } from '../cms.ts';
import { type Call, defineCommand } from '../command.ts';
import { writeOutput } from '../output.ts';
import { styled } from '../printer.ts';
import { pullFolder } from '../pull-folder.ts';
import { WRITERS, writerOf } from '../writers.ts';
import { requireBatchId } from './parse.ts';

const FORMATS = Object.keys(WRITERS).map((extension) => extension.slice(1));

/** Batches named where one has to be chosen. */
const NAMED = 20;

export const pullCommand = defineCommand({
  name: 'pull',
  summary: {
    zh: '取回已发布的案例：一个批次写成文件，或全部批次写入目录',
    en: 'Fetch what is published: one batch into a file, or all of them into a folder',
  },
  operands: '--url URL -o OUT',
  fewestOperands: 0,
  mostOperands: 0,
  options: {
    ...CMS_OPTIONS,
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      help: {
        zh: '输出文件（.md .json .docx .csv），或目录（以 / 结尾或已存在）：每个批次一个文件，再次取回时只更新有变动的（必填）',
        en: 'file (.md .json .docx .csv), or folder (there already, or ending in /): a file to each batch, and next time only what changed (required)',
      },
    },
    batch: {
      type: 'string',
      value: 'ID',
      help: { zh: '写入文件的批次编号', en: 'id of the batch that goes into the file' },
    },
    format: {
      type: 'string',
      value: FORMATS.join('|'),
      help: { zh: '目录中文件的格式（默认 json）', en: 'format of the files in a folder (json by default)' },
    },
  },
  examples: [
    'pull --url https://cms.example.org -o batches/',
    'pull --url https://cms.example.org -o yellow-river-1.md --batch yellow-river-1',
  ],

  async run(call) {
    const { url = '', output, batch, format } = call.options;
    const client = connect(call);
    if (output === undefined) throw new CallError({ zh: '缺少 -o OUT', en: 'missing -o OUT' });
    requireBatchId(batch, '--batch');
    if (!(await isFolder(output))) {
      if (format !== undefined) throw misused('--format', { zh: '目录', en: 'a folder' }, output);
      return intoFile(client, output, batch, call);
    }
    if (batch !== undefined) throw misused('--batch', { zh: '文件', en: 'a file' }, output);
    const extension = extensionOf(format);
    const write = writerOf(`batch${extension}`);
    const pull = { client, url: rootOf(url), folder: output, extension, write, progress: call.progress };
    const { written, removed, files } = await talk(() => pullFolder(pull));
    call.out.line(
      styled('green', output),
      call.say({
        zh: `：${files} 个批次，写入 ${written} 个，移除 ${removed} 个`,
        en: `: ${files} ${files === 1 ? 'batch' : 'batches'}, ${written} written, ${removed} removed`,
      }),
    );
    return 0;
  },
});

function extensionOf(format = 'json'): string {
  if (FORMATS.includes(format)) return `.${format}`;
  const expected = FORMATS.join('|');
  throw new CallError({
    zh: `--format 应为 ${expected}，收到 ${format}`,
    en: `--format expects ${expected}, got ${format}`,
  });
}

/** Two ways to write one address are one CMS. */
const rootOf = (url: string) => new URL(url).href.replace(/(?<!\/)\/+$/, '');

async function isFolder(output: string): Promise<boolean> {
  if (/[/\\]$/.test(output)) return true;
  return (await stat(output).catch(() => null))?.isDirectory() ?? false;
}

async function intoFile(
  client: Client,
  output: string,
  id: string | undefined,
  { out, say }: Pick<Call, 'out' | 'say'>,
): Promise<0> {
  const write = writerOf(output);
  const batch = await talk(() => theBatch(client, id));
  await writeOutput(output, write(batch));
  out.line(
    styled('green', output),
    say({ zh: `：${batch.id}，${batch.cases.length} 个案例`, en: `: ${batch.id}, ${batch.cases.length} cases` }),
  );
  return 0;
}

/** The batch of that id, or the only one there is. Throws {@link CallError} naming those there are. */
async function theBatch(client: Client, id: string | undefined): Promise<Batch> {
  const { data, meta } = await client.batches({ pagination: { pageSize: NAMED } });
  const chosen = id ?? (meta.pagination.total === 1 ? data[0]?.id : undefined);
  const batch = chosen === undefined ? null : await client.batch(chosen);
  if (batch) return batch;
  const ids = data.map((each) => each.id).join(', ');
  const more = meta.pagination.total > data.length ? ' …' : '';
  if (ids === '') throw new CallError({ zh: '没有已发布的批次', en: 'no batch is published there' });
  if (chosen !== undefined) {
    throw new CallError({
      zh: `没有已发布的批次 ${chosen}，现有：${ids}${more}`,
      en: `no batch ${chosen} is published there, there are: ${ids}${more}`,
    });
  }
  throw new CallError({
    zh: `有 ${meta.pagination.total} 个批次，请用 --batch 指定，或以目录为输出：${ids}${more}`,
    en: `there are ${meta.pagination.total} batches, name one with --batch or a folder as output: ${ids}${more}`,
  });
}

function misused(option: string, goesWith: Bilingual, output: string): CallError {
  return new CallError({
    zh: `${option} 只用于输出为${goesWith.zh}时，收到 ${output}`,
    en: `${option} goes with ${goesWith.en} as output, got ${output}`,
  });
}
