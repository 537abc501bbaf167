import { plural } from './plural';
import type { Words } from './zh-cn';

export const browse: Words['browse'] = {
  all: 'All',
  byRegion: 'By region',
  byEthnicGroup: 'By ethnic group',
  bySubject: 'By subject',
  counted: (name, count) => `${name} (${String(count)})`,
  count: (count) => plural(count, 'item', 'items'),
  nothing: 'There is nothing to go through in this way yet',
};
