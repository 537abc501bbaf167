import { DEFAULT_LOCALE } from '@minzong/content-types';
import { createCheck } from '../check';
import { sample } from '../sample';

const NO_LONGER = new Set(['repealed', 'expired']);

/**
 * A policy is explained as it is published, at the latest within the days that the clock
 * allows (政务公开要求), and policies and explainers name each other (19号文, 政策解读).
 */
export const policyExplainer = createCheck({
  id: 'policy-explainer',
  title: '政策文件没有解读',
  source: '政务公开要求；国办秘函〔2019〕19号：政策解读与政策文件相互关联',
  severity: 'warning',
  types: ['policy'],
  find: ({ locale, validity }, { explainers, limits }) => {
    if (locale !== DEFAULT_LOCALE || NO_LONGER.has(validity ?? '')) return [];
    if (explainers.some(({ state }) => state === 'published')) return [];
    const due = `最迟在政策发布后 ${String(limits.explainerDays)} 天内发布`;
    const [draft] = explainers;
    const message =
      draft === undefined
        ? `还没有解读：请起草解读并关联本文件，与本文件同步发布，${due}`
        : `解读“${draft.title}”尚未发布，应与本文件同步发布，${due}`;
    return [{ path: '', message }];
  },
  examples: {
    passing: [
      {
        words: '已有发布的解读',
        document: sample('policy'),
        context: {
          explainers: [{ type: 'explainer', title: '一图读懂', state: 'published' }],
        },
      },
      { words: '已废止的文件', document: sample('policy', { validity: 'repealed' }) },
    ],
    failing: [{ words: '没有任何解读关联本文件', document: sample('policy') }],
  },
});
