import { decide, says } from '../system/admin-page.ts';
import { take } from './album.ts';
import type { Cast } from './cast.ts';

/** Scheduling, publishing, history and withdrawing of the article at `view`. */
export const publishScenes = async (view: string, cast: Cast): Promise<void> => {
  const final = cast['final-reviewer'];
  await final.goto(view);
  await final.getByRole('button', { name: '定时发布', exact: true }).click();
  await take(final, 'schedule');
  await final.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await decide(final, '发布', '发布');
  await says(final, '已送达');
  await take(final, 'published');

  await final.getByRole('button', { name: '撤下', exact: true }).click();
  await take(final, 'withdraw');
  await final.keyboard.press('Escape');

  const { writer } = cast;
  await writer.goto(view);
  await writer.getByRole('button', { name: /历史/ }).first().click();
  await take(writer, 'history');
};
