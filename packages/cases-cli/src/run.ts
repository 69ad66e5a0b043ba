import type { Bilingual } from '@fta/cases-core/schema';
import { version } from '../package.json';
import { COMMON_OPTIONS, readArguments, requireOperands } from './arguments.ts';
import { CallError } from './call-error.ts';
import type { Command, ExitCode } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { printCommandHelp, printHelp } from './help.ts';
import { isLanguage, type Language, languageOf } from './language.ts';
import { createPrinter, printable } from './printer.ts';

/** The streams and surroundings a call runs in. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  readonly colour: boolean;
  /** Whether stderr is a terminal, so that a line there can be drawn over. */
  readonly interactive: boolean;
  writeOut(text: string): void;
  writeError(text: string): void;
}

/** Runs one call of the command line. Never throws: what goes wrong is a line on stderr and the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = requestedLanguage(args) ?? languageOf(terminal.environment);
  try {
    return await dispatch(args, language, terminal);
  } catch (error) {
    const text = error instanceof CallError ? error.text : unexpected(error);
    if (terminal.interactive) terminal.writeError(WIPE);
    terminal.writeError(`fta-cases: ${printable(text[language])}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], language: Language, terminal: Terminal): Promise<ExitCode> {
  const out = createPrinter(terminal.writeOut, terminal.colour);
  const say = (text: Bilingual) => text[language];
  const [name = '', ...rest] = args;
  if (name.startsWith('-')) {
    const { options } = readArguments(args, '', VERSION_OPTION);
    checkLanguage(options.lang);
    if (options.version) out.line(version);
    else if (options.help) printHelp(COMMANDS, out, say);
    else throw missingCommand();
    return 0;
  }
  const command = findCommand(name);
  const { operands, options } = readArguments(rest, name, command.options);
  checkLanguage(options.lang);
  if (options.help) {
    printCommandHelp(command, out, say);
    return 0;
  }
  requireOperands(command, operands);
  return command.run({
    operands,
    options,
    language: options.json && options.lang === undefined ? 'zh' : language,
    say,
    environment: terminal.environment,
    out,
    note: (text) => terminal.writeError(`fta-cases: ${printable(say(text))}\n`),
    progress: progressOn(terminal),
  });
}

const VERSION_OPTION = {
  version: { type: 'boolean', short: 'v', help: { zh: '显示版本', en: 'print the version' } },
} as const;

function findCommand(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  if (name === '') throw missingCommand();
  const names = COMMANDS.map((candidate) => candidate.name).join(' ');
  throw new CallError({
    zh: `未知命令 ${name}，可用命令：${names}`,
    en: `unknown command ${name}, expected one of: ${names}`,
  });
}

const missingCommand = () =>
  new CallError({ zh: '缺少命令，见 fta-cases --help', en: 'no command given, see fta-cases --help' });

/** What `--lang` asks for, wherever it stands: an error in the call itself is told in that language too. */
function requestedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = args[at]?.slice('--lang='.length) || args[at + 1];
  return at >= 0 && value !== undefined && isLanguage(value) ? value : undefined;
}

function checkLanguage(value: string | boolean | undefined): void {
  if (value === undefined || isLanguage(String(value))) return;
  const expected = COMMON_OPTIONS.lang.value;
  throw new CallError({ zh: `--lang 应为 ${expected}，收到 ${value}`, en: `--lang expects ${expected}, got ${value}` });
}

/** Takes away what is drawn on the line. */
const WIPE = '\r\u001b[K';

/** Draws over one line of stderr; silent for one file, and where nobody watches. */
function progressOn({ interactive, writeError }: Terminal) {
  return (done: number, total: number, file: string) => {
    if (!interactive || total < 2) return;
    writeError(done < total ? `${WIPE}${done + 1}/${total} ${printable(file)}` : WIPE);
  };
}

/** A fault of the program itself: still one line, with what is known of it. */
function unexpected(error: unknown): Bilingual {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { zh: `程序内部错误：${reason}`, en: `internal error: ${reason}` };
}
