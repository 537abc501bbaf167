import type { Collection, TypeOf } from './collections';
import type { List } from './listing';

/**
 * What a front page begins with, and how many of each. One answer, because a telephone on a weak
 * network pays for every question by itself.
 */
export const HOME_LISTS = {
  articles: 8,
  announcements: 10,
  policies: 4,
  explainers: 3,
  'service-guides': 6,
  'magazine-issues': 3,
  products: 4,
} as const satisfies Partial<Record<Collection, number>>;

export type HomeCollection = keyof typeof HOME_LISTS;

/** The answer of `GET /v1/home`: the first page of each list, as the list itself would give it. */
export type Home = { [C in HomeCollection]: List<TypeOf<C>> };

export const HOME_PATH = '/v1/home';
