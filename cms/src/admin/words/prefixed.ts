/** The same words under names that begin with `prefix`. */
export const prefixed = (prefix: string, words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}${key}`, word]));
