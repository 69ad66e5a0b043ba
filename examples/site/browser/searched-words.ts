/** Marks in a case the words by which it was found. Whoever came another way loads nothing for it. */
async function markSearchedWords(query: string): Promise<void> {
  if (!new URLSearchParams(query).has('q')) return;
  const { markWords } = await import('./mark-words.ts');
  markWords(document, query);
}

markSearchedWords(location.search);
