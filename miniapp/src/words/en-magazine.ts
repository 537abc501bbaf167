import type { Words } from './zh-cn';

export const magazine: Words['magazine'] = {
  contents: 'Contents',
  current: 'You are reading this',
  previous: 'Previous article',
  next: 'Next article',
  place: (at, all) => `Article ${String(at)} of ${String(all)} in this issue`,
};
