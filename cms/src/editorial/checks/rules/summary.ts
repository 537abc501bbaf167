import { createCheck } from '../check';
import { sample } from '../sample';

const LONGEST = 200;

/** Lists, search and shared cards live by the summary: 政府网站发展指引 (网页标签 Description). */
export const summary = createCheck({
  id: 'summary',
  title: '没有摘要或摘要不当',
  source: '国办发〔2017〕47号：网页标签规范（Description）',
  severity: 'warning',
  types: ['article', 'explainer', 'policy', 'service-guide', 'announcement', 'product'],
  find: ({ summary: text = '', title = '' }) => {
    const said = text.trim();
    if (said === '') return [{ path: 'summary', message: '请写一两句摘要，用于列表、搜索和分享' }];
    if (said === title.trim())
      return [{ path: 'summary', message: '摘要与标题相同，请写出标题之外的内容', quote: said }];
    if (Array.from(said).length > LONGEST)
      return [{ path: 'summary', message: `摘要超过 ${String(LONGEST)} 字，请缩短` }];
    return [];
  },
  examples: {
    passing: [{ words: '一句话说明内容', document: sample('article') }],
    failing: [
      { words: '没有摘要', document: sample('article', { summary: undefined }) },
      {
        words: '摘要与标题相同',
        document: sample('article', { title: '书屋开放', summary: '书屋开放' }),
      },
    ],
  },
});
