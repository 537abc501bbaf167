/**
 * Words as a tree of UTF-16 units in three flat arrays, so that it loads as it lies in the file.
 * The children of node n are the nodes `childStart[n]` to `childStart[n + 1] - 1`, sorted by label.
 */
export interface Trie {
  childStart: Uint32Array;
  label: Uint16Array;
  /** The word that ends at a node, or -1. */
  wordAt: Int32Array;
}

interface Span {
  from: number;
  to: number;
  depth: number;
}

/** @param words sorted by UTF-16 units, none twice, none empty */
export const buildTrie = (words: readonly string[]): Trie => {
  const spans: Span[] = [{ from: 0, to: words.length, depth: 0 }];
  const labels: number[] = [0];
  const wordAt: number[] = [];
  const childStart: number[] = [];
  for (let node = 0; node < spans.length; node += 1) {
    const { from, to, depth } = spans[node] as Span;
    let at = from;
    const isWord = (words[at]?.length ?? -1) === depth;
    wordAt.push(isWord ? at : -1);
    if (isWord) at += 1;
    childStart.push(spans.length);
    while (at < to) {
      const unit = words[at]?.charCodeAt(depth) ?? 0;
      const begin = at;
      while (at < to && words[at]?.charCodeAt(depth) === unit) at += 1;
      spans.push({ from: begin, to: at, depth: depth + 1 });
      labels.push(unit);
    }
  }
  childStart.push(spans.length);
  return {
    childStart: Uint32Array.from(childStart),
    label: Uint16Array.from(labels),
    wordAt: Int32Array.from(wordAt),
  };
};

/** The child of a node for one UTF-16 unit, or -1. */
export const childOf = ({ childStart, label }: Trie, node: number, unit: number): number => {
  let low = childStart[node] ?? 0;
  let high = (childStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = label[middle] ?? 0;
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
