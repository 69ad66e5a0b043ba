import type { Bilingual } from '@fta/cases-core/schema';

/** The call is wrong, or something it names cannot be read or written: one line on stderr and exit code 2. */
export class CallError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'CallError';
    this.text = text;
  }
}

const ERRNO: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '不存在', en: 'does not exist' },
  ENOTDIR: { zh: '路径中有一段不是目录', en: 'has a part in its path that is not a directory' },
  EISDIR: { zh: '是目录，应为文件', en: 'is a directory, expected a file' },
  EACCES: { zh: '没有访问权限', en: 'may not be opened: permission denied' },
  EPERM: { zh: '没有访问权限', en: 'may not be opened: permission denied' },
  EROFS: { zh: '在只读文件系统上', en: 'is on a read-only file system' },
  ENOSPC: { zh: '写入失败：磁盘已满', en: 'cannot be written: no space left' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'has too long a name' },
  ELOOP: { zh: '符号链接成环', en: 'is a loop of symbolic links' },
};

/** What the operating system said of `file`, as a {@link CallError}. */
export function fileError(file: string, error: unknown): CallError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = ERRNO[code];
  if (known) return new CallError({ zh: `${file} ${known.zh}`, en: `${file} ${known.en}` });
  const reason = code || (error instanceof Error ? error.message : String(error));
  return new CallError({ zh: `无法打开 ${file}（${reason}）`, en: `${file} cannot be opened (${reason})` });
}
