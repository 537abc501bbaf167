import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { sample, says } from '../sample';

const TRIAL = /^(?:测试|test|试一试|标题|无标题|新建|111+|123+|aaa+|asdf)[\s\d]*$/i;
const TO_DO =
  /[【\[（(](?:待补充?|待填|待定|待核实?|请补充|此处[^】\])）]{0,10})[】\])）]|\b(?:TODO|TBD|lorem ipsum)\b|[xX×Ｘ]{2,}(?=[年月日])/g;

/** Trial texts and gaps do not go to the public: 国办秘函〔2019〕19号 (内容错误、测试信息). */
export const unfinishedText = createCheck({
  id: 'unfinished-text',
  title: '测试内容或没有写完',
  source: '国办秘函〔2019〕19号：内容表述错误（测试信息）',
  severity: 'blocking',
  find: (document) => [
    ...(TRIAL.test((document.title ?? '').trim())
      ? [{ path: 'title', message: '标题像是测试内容，请改为正式标题', quote: document.title }]
      : []),
    ...readingOf(document).passages.flatMap(({ path, text, quoted }) =>
      quoted
        ? []
        : [...text.matchAll(TO_DO)].map(([quote]) => ({
            path,
            message: `“${quote}”还没有写完，请补充`,
            quote,
          })),
    ),
  ],
  examples: {
    passing: [{ words: '正式内容', document: says('测试水质的方法。') }],
    failing: [
      { words: '标题是“测试”', document: sample('article', { title: '测试' }) },
      { words: '“【待补充】”', document: says('报名时间【待补充】。') },
    ],
  },
});
