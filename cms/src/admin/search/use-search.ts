import { useDeskData, type Reading } from '../use-desk-data';

/** Reads below /editorial/search, as {@link useDeskData} does. */
export const useSearchData = <T>(
  path: string | undefined,
  isWaiting?: (data: T) => boolean,
): Reading<T> =>
  useDeskData(path === undefined ? undefined : `/editorial/search${path}`, isWaiting);
