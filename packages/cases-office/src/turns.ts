/** Files that are read at once; further ones wait, so that many imports take no more memory than a few. */
const AT_ONCE = 2;

let underWay = 0;
const waiting: (() => void)[] = [];

/** Does some work when it is its turn. */
export async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else underWay++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay--;
  }
}
