import type { OwedList } from './owed';

/** How many links are broken, as the clock counts them. */
export const brokenLinksIn = (owed: readonly OwedList[]): number =>
  owed.find(({ kind }) => kind === 'links')?.items.length ?? 0;
