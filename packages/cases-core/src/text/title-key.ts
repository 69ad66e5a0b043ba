/** Titles compared by their words alone: width, spaces, punctuation and brackets aside. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\u200B\uFEFF\u00AD]/gu, '')
    .toLowerCase();
}

export function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)];
  return x !== '' && (x === y || isNearly(x, y));
}

/** Whether one title is the other with up to one character in eight changed, added or left out. */
function isNearly(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) / 8);
  if (Math.abs(a.length - b.length) > allowed || Math.max(a.length, b.length) > 120) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return (row[b.length] ?? Infinity) <= allowed;
}
