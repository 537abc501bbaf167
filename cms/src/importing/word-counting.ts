import { isCounted, type WordLevel } from './word-levels';

/** A number that Word shows before a paragraph: the counts of its level and of those above. */
export interface WordNumber {
  level: WordLevel;
  values: number[];
}

/**
 * Counts numbered paragraphs as Word does, in reading order: a level begins again below a new number
 * of a level above it, and lists of one kind go on from each other unless one says where it starts.
 */
export const createCounter = (levels: Map<string, WordLevel>) => {
  const counts = new Map<string, number[]>();
  const used = new Set<string>();
  return (key: string): WordNumber | undefined => {
    const level = levels.get(key);
    if (level === undefined) return undefined;
    const values = counts.get(level.list) ?? [];
    counts.set(level.list, values);
    if (level.restarted && !used.has(key)) values.splice(level.depth);
    used.add(key);
    for (let depth = 0; depth < level.depth; depth += 1) values[depth] ??= 1;
    values[level.depth] = (values[level.depth] ?? level.start - 1) + 1;
    const number = key.slice(0, key.lastIndexOf('/'));
    for (let depth = level.depth + 1; depth < values.length; depth += 1)
      if (levels.get(`${number}/${String(depth)}`)?.restarts !== false) values.splice(depth, 1);
    return isCounted(level) ? { level, values: values.slice(0, level.depth + 1) } : undefined;
  };
};
