import { formatNumber } from '../../src/docx/number-format.ts';

/** 一, 十二: as headings are counted. */
export const hanNumber = (number: number): string => formatNumber(number, 'chineseCounting') ?? '';
