import { parseArgs } from 'node:util';
import { CallError } from './call-error.ts';
import type { Command, Options } from './command.ts';

/** Options every command takes. */
export const COMMON_OPTIONS = {
  lang: { type: 'string', value: 'zh|en', help: { zh: '提示所用的语言', en: 'language of messages' } },
  help: { type: 'boolean', short: 'h', help: { zh: '显示帮助', en: 'show this help' } },
} as const satisfies Options;

export interface Arguments {
  readonly operands: string[];
  readonly options: Record<string, string | boolean | undefined>;
}

/** Reads the words after the command's name. Throws {@link CallError} where an option is unknown or misused. */
export function readArguments(args: readonly string[], name: string, options: Options): Arguments {
  const known: Options = { ...options, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.entries(known).map(([key, { type, short }]) => [key, parsable(type, short)])),
      allowPositionals: true,
      strict: true,
    });
    const flags = Object.entries(known).map(([key, { type }]) => [
      key,
      values[key] ?? (type === 'boolean' ? false : undefined),
    ]);
    return { operands: positionals, options: Object.fromEntries(flags) };
  } catch (error) {
    throw argumentError(error, name);
  }
}

const parsable = (type: 'boolean' | 'string', short: string | undefined) =>
  short === undefined ? { type } : { type, short };

/** Throws {@link CallError} unless the command got as many operands as it takes. */
export function requireOperands(command: Command, operands: readonly string[]): void {
  const usage = `fta-cases ${command.name} ${command.operands}`;
  if (operands.length < command.fewestOperands) {
    const came = operands.length;
    throw new CallError({
      zh: `缺少参数：应为 ${usage}，只给了 ${came} 个`,
      en: `missing argument: expected ${usage}, got ${came} of at least ${command.fewestOperands}`,
    });
  }
  if (operands.length > command.mostOperands) {
    const extra = operands[command.mostOperands];
    throw new CallError({
      zh: `多余的参数 ${extra}：应为 ${usage}`,
      en: `unexpected argument ${extra}: expected ${usage}`,
    });
  }
}

/** One line out of what node:util's parseArgs throws; anything else is passed on. */
function argumentError(error: unknown, name: string): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error;
  const help = `fta-cases ${name} --help`.replace('  ', ' ');
  const subject = /'(.*?)'/su.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new CallError({
        zh: `未知选项 ${subject}，可用选项见 ${help}`,
        en: `unknown option ${subject}, see ${help}`,
      });
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take')
        ? new CallError({
            zh: `选项 ${subject} 不带值，见 ${help}`,
            en: `option ${subject} takes no value, see ${help}`,
          })
        : new CallError({
            zh: `选项 ${subject} 缺少值，见 ${help}`,
            en: `option ${subject} needs a value, see ${help}`,
          });
    default:
      return error;
  }
}
