import type { Bilingual } from '@fta/cases-core/schema';
import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { type Printer, styled } from './printer.ts';

type Say = (text: Bilingual) => string;

/** What there is to call, with an example of each. */
export function printHelp(commands: readonly Command[], out: Printer, say: Say): void {
  out.line(
    say({
      zh: '自贸试验区最佳实践案例：解析、检查、转换、检索、统计，推送到内容管理系统和取回',
      en: "Best-practice cases of China's pilot free trade zones",
    }),
  );
  out.line();
  out.line(styled('bold', say({ zh: '用法', en: 'Usage' })), '  fta-cases COMMAND …');
  out.line();
  out.table(commands.map(({ name, operands, summary }) => ['', styled('cyan', name), operands, say(summary)]));
  out.line();
  out.line(styled('bold', say({ zh: '示例', en: 'Examples' })));
  for (const { examples } of commands) {
    if (examples[0] !== undefined) out.line(`  fta-cases ${examples[0]}`);
  }
  out.line();
  out.line(
    say({
      zh: '选项见 fta-cases COMMAND --help；FILE 为 - 时读标准输入；--version 显示版本。',
      en: 'Options: fta-cases COMMAND --help. A FILE of - is stdin. --version prints the version.',
    }),
  );
  out.line(
    say({
      zh: '退出码：0 完成；1 check 或 push 的内容有错误，或 push 未全部写入；2 调用有误、文件无法读写或系统无法访问。',
      en: 'Exit codes: 0 done, 1 check or push found errors in the content or push left something unwritten, 2 the call is wrong, or a file or CMS out of reach.',
    }),
  );
}

export function printCommandHelp(
  { name, summary, operands, options, examples }: Command,
  out: Printer,
  say: Say,
): void {
  out.line(say(summary));
  out.line();
  out.line(styled('bold', say({ zh: '用法', en: 'Usage' })), `  fta-cases ${name} ${operands}`);
  out.line();
  out.line(styled('bold', say({ zh: '选项', en: 'Options' })));
  out.table(
    Object.entries<Option>({ ...options, ...COMMON_OPTIONS }).map(([key, option]) => [
      '',
      styled('cyan', flagsOf(key, option)),
      say(option.help),
    ]),
  );
  if (examples.length === 0) return;
  out.line();
  out.line(styled('bold', say({ zh: '示例', en: 'Examples' })));
  for (const example of examples) out.line(`  fta-cases ${example}`);
}

function flagsOf(name: string, { short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}
