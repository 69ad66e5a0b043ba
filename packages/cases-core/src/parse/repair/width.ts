/**
 * Full-width digits, letters and the signs of numbers become ASCII: １２．５％ → 12.5%.
 * One character for one, so offsets stay those of the source.
 */
export function narrowDigitsAndLetters(source: string): string {
  return source
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\uFF0D-\uFF0F](?<=\d.)(?=\d)/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
