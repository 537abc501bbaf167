import type { Word } from './zh-cn';

/** No interface word in Yi is certain enough yet; the Chinese ones are shown and marked as such. */
export const ii: Partial<Record<Word, string>> = {};
