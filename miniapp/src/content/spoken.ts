import { createStore, useStore } from './store';

const spoken = createStore('');

/** Has a screen reader say what has just changed; nothing is shown for it. */
export const announce = (words: string): void => {
  spoken.set(words);
};

/** What was announced last. */
export const useSpoken = (): string => useStore(spoken);
