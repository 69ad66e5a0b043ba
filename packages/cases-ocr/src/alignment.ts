/**
 * Where the characters of one text stand in another that reads the same words: for each of `a` and for its end the place in
 * `b` up to which it is explained, by the fewest changes.
 */
export function align(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const costs = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 0; row <= a.length; row++)
    for (let column = 0; column <= b.length; column++) {
      if (row === 0 || column === 0) costs[row * width + column] = row + column;
      else {
        const same = a[row - 1] === b[column - 1] ? 0 : 1;
        costs[row * width + column] = Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
        );
      }
    }
  const places = new Array<number>(a.length + 1).fill(0);
  let [row, column] = [a.length, b.length];
  places[row] = column;
  while (row > 0) {
    const same = column > 0 && a[row - 1] === b[column - 1] ? 0 : 1;
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + same) [row, column] = [row - 1, column - 1];
    else if (at(row, column) === at(row - 1, column) + 1) row--;
    else {
      column--;
      continue;
    }
    places[row] = column;
  }
  return places;
}
