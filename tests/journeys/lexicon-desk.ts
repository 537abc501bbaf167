import type { Page } from 'playwright-core';
import type { System } from '../system/system';
import { waitFor } from '../system/wait';

/** No machine and no dictionary would read any word so. */
const READING = 'nuó miù';

interface Stage {
  system: System;
  /** a reviewer, signed in: reviewers keep the lexicon */
  page: Page;
  /** who may look and not change */
  writer: Page;
}

/** A reading is corrected once at the desk, and every reader's braille follows within seconds. */
export const describeLexiconDesk = (stage: () => Stage): void => {
  /** A published article and the first two characters of its title. */
  const aWord = async (): Promise<{ word: string; slug: string }> => {
    const answer = await fetch(`${stage().system.api}/v1/articles`);
    const { items } = (await answer.json()) as { items: { title: string; slug: string }[] };
    const found = items.find(({ title }) => /^\p{Script=Han}{2}/u.test(title));
    if (found === undefined) throw new Error('no article with such a title');
    return { word: Array.from(found.title).slice(0, 2).join(''), slug: found.slug };
  };

  const openPage = async (page: Page): Promise<void> => {
    await page.goto(`${stage().system.cms}/admin/lexicon`);
    await page.getByRole('heading', { name: '读音词库' }).waitFor();
    await page.getByRole('button', { name: '导出表格' }).waitFor();
  };

  const isRead = async (slug: string): Promise<boolean> => {
    const answer = await fetch(`${stage().system.site}/articles/${slug}/braille-proof`);
    return (await answer.text()).includes(READING);
  };

  describe('at the desk of the readings', () => {
    it('a reviewer corrects a word, sees what it gives, and the braille of readers follows', async () => {
      const { word, slug } = await aWord();
      const { page } = stage();
      await openPage(page);
      await page.getByRole('button', { name: '添加读音' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: '字词' }).fill(word);
      await dialog.getByRole('textbox', { name: '读音' }).fill('nuó');
      await dialog.getByRole('button', { name: '保存', exact: true }).click();
      await dialog.getByText('读音的音节数与字数不同').first().waitFor();
      await dialog.getByRole('textbox', { name: '读音' }).fill(READING);
      await dialog.getByText(`（${READING}）`).first().waitFor();
      await dialog.getByRole('button', { name: '保存', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: `修改：${word}` }).waitFor();
      await waitFor('the braille follows', async () => ((await isRead(slug)) ? true : undefined));
      await page.getByText('词库已在公众页面生效').waitFor();

      await page.getByRole('button', { name: `移除：${word}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click();
      await waitFor('it is read as before', async () => ((await isRead(slug)) ? undefined : true));
    }, 90_000);

    it('a writer looks and has no button to change it', async () => {
      const { writer } = stage();
      await openPage(writer);
      expect(await writer.getByRole('button', { name: '添加读音' }).count()).toBe(0);
    }, 30_000);
  });
};
