import type { DeskState, ReviewStep } from '../desk-types';

export interface Step {
  name: string;
  status: ReviewStep['status'];
  /** the state in a word or two */
  word: string;
  who?: string | undefined;
  at?: string | undefined;
  comment?: string | undefined;
}

/** The review that is due now, if any. */
export const currentReview = ({ reviews }: DeskState): ReviewStep | undefined =>
  reviews.find(({ status }) => status === 'current');

const REVIEW_WORDS: Record<ReviewStep['status'], string> = {
  waiting: '未到',
  current: '待审',
  passed: '通过',
  'sent-back': '退回',
};

const sentBack = ({ reviews }: DeskState): ReviewStep | undefined =>
  reviews.find(({ status }) => status === 'sent-back');

const writing = (state: DeskState): Step => {
  const author = { who: state.revision?.authorName, at: state.revision?.createdAt };
  if (state.state !== 'draft') return { name: '采编', status: 'passed', word: '已送审', ...author };
  const word = sentBack(state) === undefined ? '编写中' : '修改中';
  return { name: '采编', status: 'current', word, ...author };
};

const publication = ({ state, publishedRevision }: DeskState): Step => {
  if (state === 'published') return { name: '发布', status: 'passed', word: '已发布' };
  if (state === 'approved') return { name: '发布', status: 'current', word: '待发布' };
  return {
    name: '发布',
    status: 'waiting',
    word: publishedRevision === null ? '未到' : '公众看到的是上一版',
  };
};

/** The whole way of a document, from writing to publication. */
export const stepsOf = (state: DeskState): Step[] => [
  writing(state),
  ...state.reviews.map(({ label, status, reviewer, at, comment }) => ({
    name: label,
    status,
    word: REVIEW_WORDS[status],
    who: reviewer,
    at,
    comment,
  })),
  publication(state),
];

/** One sentence: what happens next, and who does it. */
export const nextStepOf = (state: DeskState): string => {
  switch (state.state) {
    case 'in-review':
      return `等待${currentReview(state)?.label ?? '审核'}，稿件已锁定`;
    case 'approved':
      return '审核已全部通过，可以发布';
    case 'published':
      return state.reviewOwed
        ? `已紧急发布，等待补审（${currentReview(state)?.label ?? '审核'}）`
        : '已发布，公众看到的就是这一稿';
    case 'draft':
      if (sentBack(state) !== undefined) return '已退回，请按意见修改后重新送审';
      return state.publishedRevision === null
        ? '写好后送审'
        : '有尚未发布的修改，送审通过后才会更新';
  }
};
