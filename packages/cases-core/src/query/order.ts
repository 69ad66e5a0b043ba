/**
 * The items from `from` to `to` of `0 … keys.length - 1` in ascending order of their keys, ties by item. Keeps the
 * `to` least in a heap, so that a first page costs one pass.
 */
export function leastByKey(keys: Float64Array, from: number, to: number): number[] {
  const size = Math.min(to, keys.length);
  if (from >= size) return [];
  const heap = new Uint32Array(size).map((_, item) => item);
  for (let root = (size >>> 1) - 1; root >= 0; root--) siftDown(heap, keys, root);
  for (let item = size; item < keys.length; item++) {
    if ((keys[item] as number) >= (keys[heap[0] as number] as number)) continue;
    heap[0] = item;
    siftDown(heap, keys, 0);
  }
  return [...heap.sort((a, b) => (comesAfter(keys, a, b) ? 1 : -1))].slice(from);
}

/** Moves the item at `root` down until no child comes after it. */
function siftDown(heap: Uint32Array, keys: Float64Array, root: number): void {
  const item = heap[root] as number;
  let parent = root;
  for (;;) {
    let child = 2 * parent + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && comesAfter(keys, heap[child + 1] as number, heap[child] as number)) child++;
    if (!comesAfter(keys, heap[child] as number, item)) break;
    heap[parent] = heap[child] as number;
    parent = child;
  }
  heap[parent] = item;
}

/** Compares instead of subtracting: two infinite keys are equal. */
function comesAfter(keys: Float64Array, a: number, b: number): boolean {
  const keyOfA = keys[a] as number;
  const keyOfB = keys[b] as number;
  return keyOfA > keyOfB || (keyOfA === keyOfB && a > b);
}
