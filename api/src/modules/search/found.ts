import type { Segment } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';

/** A document that was found, before the store confirms that it is still published. */
export interface Found {
  type: string;
  id: string;
  locale: Locale;
  title: Segment[];
  snippet: Segment[];
}

export interface FoundPage {
  found: Found[];
  total: number;
  types: Record<string, number>;
}
