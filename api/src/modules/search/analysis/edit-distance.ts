/**
 * Damerau–Levenshtein distance (a swap of neighbours counts one) of two words, or `limit + 1` as soon as it
 * must be more than `limit`.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1];
      let distance = Math.min(
        (above[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        distance = Math.min(distance, (before[at - 2] ?? 0) + 1);
      now.push(distance);
    }
    if (Math.min(...now) > limit) return limit + 1;
    [before, above] = [above, now];
  }
  return above[b.length] ?? limit + 1;
};
