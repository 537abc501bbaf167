const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, right] of Array.from(b).entries()) {
      next.push(
        Math.min(
          (row[j] ?? 0) + (left === right ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** The known name that `name` was most likely meant to be, if any is close (Levenshtein ≤ a third). */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  const short = name.slice(0, 60);
  const ranked = known
    .map((candidate) => ({ candidate, away: distance(plain(short), plain(candidate)) }))
    .sort((a, b) => a.away - b.away);
  const best = ranked[0];
  if (best === undefined || best.away > Math.max(1, Math.floor(best.candidate.length / 3))) {
    return undefined;
  }
  return best.candidate;
};
