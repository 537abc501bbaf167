const MOST_ITEMS = 25;
const MOST_BYTES = 24 * 1024 * 1024;

/** Groups items in order, so that no request grows beyond 25 sources or 24 MB unless one item does. */
export function inBatches<Item>(items: Item[], sizeBytesOf: (item: Item) => number): Item[][] {
  const batches: Item[][] = [];
  let sizeBytes = 0;
  for (const item of items) {
    const last = batches.at(-1);
    const itemBytes = sizeBytesOf(item);
    if (last === undefined || last.length >= MOST_ITEMS || sizeBytes + itemBytes > MOST_BYTES) {
      batches.push([item]);
      sizeBytes = itemBytes;
    } else {
      last.push(item);
      sizeBytes += itemBytes;
    }
  }
  return batches;
}
