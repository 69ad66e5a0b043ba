/** A title reduced to what is compared: width, case, spaces and punctuation do not count. */
export function sameWords(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\u200B\uFEFF\u00AD]/gu, '')
    .toLowerCase();
}

/** Whether a UTF-16 unit is a Han character of the common blocks. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
