import type { Home } from '@minzong/api-contract';
import { shortDay } from '../words/dates';
import type { Words } from '../words/zh-cn';
import type { Fact } from './facts';

/** The columns whose last update is looked at when a public body is inspected. */
const COLUMNS = [
  'articles',
  'announcements',
  'policies',
  'explainers',
  'service-guides',
  'magazine-issues',
] as const;

/** When each column was last added to; a column without content is left out. */
export const homeUpdates = (home: Home, words: Words): Fact[] =>
  COLUMNS.flatMap((name) => {
    // Lists begin with what was published last, but for issues, whose order is that of their year.
    const days = home[name].items.map(({ publishedAt }) => publishedAt).sort();
    const last = days.at(-1);
    return last === undefined ? [] : [{ name: words.collections[name], value: shortDay(last) }];
  });
