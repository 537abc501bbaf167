/** Suggestions that come later than this arrive after the words have been typed. */
export const SLOW_MILLISECONDS = 1500;

/** How long none are asked for after a slow answer or none. */
export const REST_MILLISECONDS = 30_000;

export interface SuggestionPace {
  mayAsk: () => boolean;
  /** an answer came after so long */
  answered: (milliseconds: number) => void;
  /** no answer came */
  failed: () => void;
}

/**
 * Keeps suggestions from standing in the way of the search itself on weak networks: after a slow
 * answer, or none, they rest.
 */
export const createSuggestionPace = (now: () => number = Date.now): SuggestionPace => {
  let restsUntil = 0;
  const rest = (): void => {
    restsUntil = now() + REST_MILLISECONDS;
  };
  return {
    mayAsk: () => now() >= restsUntil,
    answered(milliseconds) {
      if (milliseconds > SLOW_MILLISECONDS) rest();
    },
    failed: rest,
  };
};
