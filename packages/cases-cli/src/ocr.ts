import type { OcrReader } from '@fta/cases-ocr';
import { CallError } from './call-error.ts';

/** Shared by the commands that read scans. */
export const OCR_OPTION = {
  type: 'boolean',
  help: {
    zh: '识别扫描页的文字（须另装 @fta/cases-ocr）；两次识别不同的数字报为错误',
    en: 'recognise the text of scanned pages (with @fta/cases-ocr, installed beside); figures read in two ways are errors',
  },
} as const;

const PACKAGE = '@fta/cases-ocr';

/** Does something with a reader of scans where one is wanted, and ends it. Throws {@link CallError} where it is not installed. */
export async function withOcr<Result>(
  isWanted: boolean,
  use: (reader: OcrReader | undefined) => Promise<Result>,
): Promise<Result> {
  const reader = isWanted ? await createReader() : undefined;
  try {
    return await use(reader);
  } finally {
    await reader?.end();
  }
}

async function createReader(): Promise<OcrReader> {
  try {
    const ocr = await import('@fta/cases-ocr');
    return ocr.createReader();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new CallError({
      zh: `--ocr 需要 ${PACKAGE}，尚未安装：npm install ${PACKAGE}`,
      en: `--ocr needs ${PACKAGE}, which is not installed: npm install ${PACKAGE}`,
    });
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${PACKAGE}'`)
  );
}
