import { createCheck } from '../check';
import { LINKED_POLICY, sample } from '../sample';

/**
 * An explainer names the policy that it explains, so that readers find the original: 19号文, checked by
 * inspectors from both sides (株洲 2022 年第四季度通报).
 */
export const explainerPolicy = createCheck({
  id: 'explainer-policy',
  title: '解读没有关联政策文件',
  source: '国办秘函〔2019〕19号：解读稿与政策文件相互关联',
  severity: 'blocking',
  types: ['explainer'],
  find: ({ links }, { targets }) => {
    const policies = links['policies'] ?? [];
    if (policies.length === 0)
      return [{ path: 'policies', message: '请在“所解读的政策及条款”中选择所解读的政策文件' }];
    const waiting = policies.flatMap(({ id }) => {
      const target = targets.get(id);
      return target === undefined || target.state === 'published' ? [] : [target.title];
    });
    return waiting.map((title) => ({
      path: 'policies',
      severity: 'warning' as const,
      message: `政策“${title}”尚未发布，请先发布或同时发布`,
      quote: title,
    }));
  },
  examples: {
    passing: [
      {
        words: '关联了已发布的政策',
        document: sample('explainer'),
        context: {
          targets: new Map([
            [LINKED_POLICY.id, { type: 'policy', title: '阅读办法', state: 'published' }],
          ]),
        },
      },
    ],
    failing: [
      { words: '没有选择政策', document: sample('explainer', { links: { policies: [] } }) },
    ],
  },
});
