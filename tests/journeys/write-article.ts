import type { Page } from 'playwright-core';
import { askAs } from '../system/admin-page';
import { waitFor } from '../system/wait';

const writeBody = async (writer: Page, body: string): Promise<void> => {
  const editor = writer.locator('.CodeMirror, .cm-content').first();
  // The editor takes no words before it is ready, which nothing on the page tells.
  await waitFor('the text stands in the editor', async () => {
    await editor.click();
    await writer.keyboard.press('ControlOrMeta+A');
    await writer.keyboard.insertText(body);
    return (await editor.innerText()).includes(body) ? true : undefined;
  });
};

const save = (writer: Page) => writer.getByRole('button', { name: '保存', exact: true }).click();

/** Writes the body of a new article, whose title stands already, and saves it. @returns its id */
export const writeArticle = async (writer: Page, body: string): Promise<string> => {
  await writeBody(writer, body);
  await save(writer);
  await writer.waitForURL((url) => !url.pathname.endsWith('/create'));
  const id = new URL(writer.url()).pathname.split('/').at(-1) ?? '';
  const path = `/content-manager/collection-types/api::article.article/${id}?locale=zh-CN`;
  // The editor may show words before the form hears of them; then they are written once more.
  await waitFor('the text is saved', async () => {
    const saved = JSON.stringify((await askAs(writer, 'GET', path)).body);
    if (saved.includes(body)) return true;
    await writeBody(writer, body);
    await save(writer);
    return undefined;
  });
  return id;
};
