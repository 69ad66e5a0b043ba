/** So long nobody has pressed a key before something may take the keyboard away, in milliseconds. */
const RESTED = 600;

const KEYS = ['keydown', 'compositionupdate', 'input'] as const;

/**
 * Does something once nobody is typing: a dialog that came up between two keys would take the second one.
 *
 * @returns what calls it off
 */
export function whenNobodyTypes(then: () => void): () => void {
  let timer = setTimeout(done, RESTED);
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(done, RESTED);
  }
  function stop() {
    clearTimeout(timer);
    for (const key of KEYS) window.removeEventListener(key, wait, true);
  }
  function done() {
    stop();
    then();
  }
  for (const key of KEYS) window.addEventListener(key, wait, true);
  return stop;
}
