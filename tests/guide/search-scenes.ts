import { says } from '../system/admin-page.ts';
import type { System } from '../system/system.ts';
import { take } from './album.ts';
import type { Cast } from './cast.ts';

/** What readers ask in the guide, and how often: words that are found and words that are not. */
const ASKED: readonly [string, number][] = [
  ['非遗', 6],
  ['火把节', 5],
  ['社区书屋', 4],
  ['娃娃上学加分咋个弄', 4],
  ['村头的老庙子', 3],
  ['身份证', 2],
];

/** 检索, with counts that were really counted. */
export const searchScenes = async (system: System, cast: Cast): Promise<void> => {
  for (const [words, times] of ASKED)
    for (let time = 0; time < times; time += 1)
      await fetch(`${system.api}/v1/search?q=${encodeURIComponent(words)}`);
  await fetch(`${system.api}/v1/search/clicks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q: '火把节', rank: 1 }),
  });
  const page = cast.administrator;
  await page.goto(`${system.cms}/admin/search`);
  await says(page, '搜索次数');
  await take(page, 'search');
};
