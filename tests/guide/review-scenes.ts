import { decide, says } from '../system/admin-page.ts';
import { take } from './album.ts';
import type { Cast } from './cast.ts';

const FIRST_TITLE = '书屋开门：四种文字的书都有';
const TITLE = '吉祥社区书屋周末开放，四种文字的书都有';
const BODY = `周六上午，吉祥社区的书屋开门了。书架上有藏文 བོད་ཡིག 和彝文 ꆈꌠ 的读物，[点击这里](/articles/reading-week)了解更多。

## 开放时间

周六、周日上午九时至十二时。`;

/** An article on its way from the first word to the last review. Answers its documentId. */
export const reviewScenes = async (cms: string, cast: Cast): Promise<string> => {
  const { writer } = cast;
  await writer.goto(
    `${cms}/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=zh-CN`,
  );
  await writer.fill('input[name="title"]', FIRST_TITLE);
  await writer.waitForTimeout(1500);
  await writer.locator('.CodeMirror, .cm-content').first().click();
  await writer.keyboard.insertText(BODY);
  await writer.getByRole('button', { name: '保存', exact: true }).click();
  await writer.waitForURL((url) => !url.pathname.endsWith('/create'));
  await says(writer, '须改：');
  await take(writer, 'write');
  const documentId = new URL(writer.url()).pathname.split('/').at(-1) ?? '';
  const view = `${cms}/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=zh-CN`;

  await writer.fill('input[name="source"]', '示范州民族宗教事务委员会');
  await writer.getByRole('button', { name: '保存', exact: true }).click();
  await writer.waitForTimeout(2500);
  await writer.locator('.CodeMirror, .cm-content').first().click();
  await writer.keyboard.press('Control+A');
  await writer.keyboard.insertText(
    BODY.replace('，[点击这里](/articles/reading-week)了解更多', ''),
  );
  await writer.getByRole('button', { name: '保存', exact: true }).click();
  await writer.waitForTimeout(2500);
  await writer.getByRole('button', { name: '送审', exact: true }).click();
  await take(writer, 'submit');
  const dialog = writer.getByRole('dialog');
  await dialog.getByRole('button', { name: '送初审', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await take(writer, 'locked');

  const first = cast['first-reviewer'];
  await first.goto(`${cms}/admin/my-tasks`);
  await first.getByRole('link', { name: FIRST_TITLE }).waitFor();
  await take(first, 'tasks');
  await first.getByRole('link', { name: FIRST_TITLE }).click();
  await first.getByRole('button', { name: '退回修改', exact: true }).click();
  const back = first.getByRole('dialog');
  await back.getByRole('combobox').click();
  await first.getByRole('option', { name: '标题', exact: true }).click();
  await back.getByRole('textbox').fill('标题请写明是哪个社区。');
  await take(first, 'send-back');
  await back.getByRole('button', { name: '退回修改', exact: true }).click();
  await back.waitFor({ state: 'detached' });

  await writer.goto(view);
  await says(writer, '审核意见：');
  await take(writer, 'comment');
  await writer.locator('input[name="title"]').fill(TITLE);
  await decide(writer, '送审', '送初审');

  await first.goto(view);
  await first.getByRole('button', { name: '初审通过', exact: true }).click();
  await take(first, 'approve');
  const pass = first.getByRole('dialog');
  await pass.getByRole('button', { name: '初审通过', exact: true }).click();
  await pass.waitFor({ state: 'detached' });

  const second = cast['second-reviewer'];
  await second.goto(view);
  await decide(second, '复审通过', '复审通过');
  const final = cast['final-reviewer'];
  await final.goto(view);
  await decide(final, '终审通过', '终审通过');
  await says(final, '审核已全部通过，可以发布');
  await take(final, 'approved');
  return view;
};
