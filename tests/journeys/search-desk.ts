import type { SearchResult, SuggestionList } from '@minzong/api-contract';
import type { Page } from 'playwright-core';
import type { System } from '../system/system';
import { waitFor } from '../system/wait';

/** Characters that stand in no document. */
const UNKNOWN = '囧槑烎';
const WANTED = '靐龘齉';

interface Stage {
  system: System;
  /** the administrator, signed in */
  page: Page;
}

/** The desk learns what people search and do not find, and decides; readers see it within seconds. */
export const describeSearchDesk = (stage: () => Stage): void => {
  const ask = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${stage().system.api}${path}`)).json()) as T;
  const search = (words: string): Promise<SearchResult> =>
    ask(`/v1/search?q=${encodeURIComponent(words)}`);

  /** A published article whose title has a piece of four characters that is suggested. */
  const anArticle = async (): Promise<string> => {
    const { items } = await ask<{ items: { title: string }[] }>('/v1/articles');
    const found = items.find(({ title }) => /^\p{Script=Han}{8}/u.test(title));
    if (found === undefined) throw new Error('no article with such a title');
    return found.title;
  };

  const openPage = async (): Promise<Page> => {
    const { system, page } = stage();
    await page.goto(`${system.cms}/admin/search`);
    await page.getByRole('tab', { name: '检索统计' }).waitFor();
    return page;
  };

  const save = async (page: Page): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  describe('at the desk of the search', () => {
    it('words without a result become a synonym by a button, and find', async () => {
      const title = await anArticle();
      for (let time = 0; time < 2; time += 1) expect((await search(UNKNOWN)).hits).toHaveLength(0);
      const page = await openPage();
      await page
        .getByRole('button', { name: `把“${UNKNOWN}”设为同义词` })
        .first()
        .click();
      const words = page.getByRole('dialog').getByRole('textbox');
      expect(await words.inputValue()).toContain(UNKNOWN);
      await words.fill(`${UNKNOWN}\n${title.slice(0, 8)}`);
      await save(page);
      await waitFor('the synonym finds', async () =>
        (await search(UNKNOWN)).hits.some((hit) => hit.title === title) ? true : undefined,
      );
      await page.getByText('已送达').waitFor();
    }, 90_000);

    it('a best bet, chosen by its title, stands first', async () => {
      const title = await anArticle();
      const page = await openPage();
      await page.getByRole('tab', { name: /^最佳推荐/ }).click();
      await page.getByRole('button', { name: '添加最佳推荐' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill(WANTED);
      await dialog.getByRole('combobox').click();
      await page.keyboard.insertText(title);
      await page.getByRole('option', { name: title }).first().click();
      await save(page);
      await waitFor('it stands first', async () => {
        const [first] = (await search(WANTED)).hits;
        return first?.title === title && first.pinned === 'best-bet' ? true : undefined;
      });
    }, 90_000);

    it('a denied suggestion is suggested no more', async () => {
      const title = await anArticle();
      const typed = encodeURIComponent(title.slice(0, 4));
      const isSuggested = async (): Promise<boolean> =>
        (await ask<SuggestionList>(`/v1/search/suggestions?q=${typed}`)).suggestions.some(
          ({ text }) => text === title,
        );
      await waitFor('it is suggested', async () => ((await isSuggested()) ? true : undefined));
      const page = await openPage();
      await page.getByRole('tab', { name: /^禁用建议/ }).click();
      await page.getByRole('button', { name: '添加禁用建议' }).click();
      await page.getByRole('dialog').getByRole('textbox').fill(title.slice(0, 8));
      await save(page);
      await waitFor('it is not', async () => ((await isSuggested()) ? undefined : true));
      expect((await search(title)).hits[0]?.title).toBe(title);
    }, 90_000);
  });
};
