import { Buffer } from 'node:buffer';
import type { Encoding, Profile } from '@fta/cases-core';
import { type DocumentChange, fixDocument } from '@fta/cases-core/fix';
import { MESSAGES, type RuleId } from '@fta/cases-core/schema';
import { CallError } from './call-error.ts';
import { type Input, readBytes, readInput, STDIN, type TextInput } from './input.ts';
import { writeOutput } from './output.ts';

/** A file of text as it is, and as its fixes make it. */
export interface FixedFile {
  readonly input: TextInput;
  readonly text: string;
  readonly changes: readonly DocumentChange[];
}

/** The rules that a fix is known for. */
const FIXABLE = Object.entries(MESSAGES).flatMap(([id, rule]) => ('fix' in rule ? [id as RuleId] : []));

/** The rules that `--rule` names; `undefined` without it. Throws {@link CallError} for one that has no fix. */
export function requireFixable(names: string | undefined): RuleId[] | undefined {
  return names
    ?.split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const id = FIXABLE.find((each) => each === name);
      if (id) return id;
      const known = FIXABLE.join(' ');
      throw new CallError({
        zh: `--rule ${name}：应为有改法的规则：${known}`,
        en: `--rule ${name}: expected a rule that has a fix: ${known}`,
      });
    });
}

/** Reads a file and makes its fixes, writing nothing. Throws {@link CallError} for what is no text, or could not be written. */
export async function fixFile(
  path: string,
  profile: Profile | undefined,
  rules: readonly RuleId[] | undefined,
): Promise<FixedFile> {
  if (path === STDIN) {
    throw new CallError({
      zh: '--fix 改写文件，不能用于标准输入',
      en: '--fix writes files and cannot be used on stdin',
    });
  }
  const input = requireText(await readInput(path), path);
  return { input, ...fixDocument(input.text, { ...(profile && { profile }), rules }) };
}

/** Writes a fixed file in place, whole or not at all. Throws {@link CallError} where it is not what was read any more. */
export async function writeFixed({ input: { file, bytes, encoding }, text }: FixedFile): Promise<void> {
  if (!Buffer.from(bytes).equals(await readBytes(file, file))) {
    throw new CallError({
      zh: `${file} 在读取之后被改动，未写入，请重试`,
      en: `${file} was changed after it was read and is left alone; run again`,
    });
  }
  await writeOutput(file, bytesOf(text, encoding));
}

function requireText(input: Input, path: string): TextInput {
  if (input.format !== 'text') {
    throw new CallError({
      zh: `--fix 不能改写 ${path}：应为 Markdown 或文本`,
      en: `--fix cannot write ${path}: expected Markdown or text`,
    });
  }
  if (Buffer.from(bytesOf(input.text, input.encoding)).equals(input.bytes)) return input;
  throw new CallError({
    zh: `--fix 不能改写 ${path}：编码为 ${input.encoding}，请先存为 UTF-8`,
    en: `--fix cannot write ${path}: it is in ${input.encoding}, save it as UTF-8 first`,
  });
}

/** The bytes of a text; of GB18030, which nothing here writes, those of UTF-8. A byte order mark stands in the text. */
function bytesOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(text);
}
