import type { Bilingual } from '@fta/cases-core/schema';
import type { Language } from './language.ts';
import type { Printer } from './printer.ts';

/** 0 done, 1 the content has errors, 2 the call is wrong or a file cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for the value in the help, such as FILE. */
  readonly value?: string;
  readonly help: Bilingual;
}

export type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = {
  readonly [Name in keyof O]: ValueOf<O[Name]['type']>;
};

type ValueOf<Type extends Option['type']> = Type extends 'boolean' ? boolean : string | undefined;

/** What a command is called with, and where it prints. */
export interface Call<O extends Options = Options> {
  readonly operands: readonly string[];
  readonly options: Values<O>;
  /** The language of diagnostics. In JSON Chinese unless `--lang` asks for another: no program depends on a locale. */
  readonly language: Language;
  readonly say: (text: Bilingual) => string;
  readonly environment: NodeJS.ProcessEnv;
  /** Results, on stdout. */
  readonly out: Printer;
  /** A remark on stderr that changes no result. */
  readonly note: (text: Bilingual) => void;
  /** How far a long work is, on stderr where that is a terminal. */
  readonly progress: (done: number, total: number, file: string) => void;
}

export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  /** As the help shows it: `FILE…`. */
  readonly operands: string;
  readonly fewestOperands: number;
  readonly mostOperands: number;
  readonly options: Options;
  /** Whole calls, without the name of the program. */
  readonly examples: readonly string[];
  run(call: Call): Promise<ExitCode>;
}

interface CommandOf<O extends Options> extends Omit<Command, 'options' | 'run'> {
  readonly options: O;
  run(call: Call<O>): Promise<ExitCode>;
}

/** A command whose `run` knows the types of its own options. */
export function defineCommand<const O extends Options>(command: CommandOf<O>): Command {
  return command;
}
