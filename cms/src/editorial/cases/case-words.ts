import type { CaseAct, CaseOutcome, CaseStage, OfficialAct } from '@minzong/api-contract';

export const STAGE_WORDS: Record<CaseStage, string> = {
  submitted: '待受理',
  correcting: '待补正',
  accepted: '办理中',
  'second-review': '待复核',
  decided: '已办结',
  withdrawn: '已撤回',
};

export const ACT_WORDS: Record<CaseAct, string> = {
  submit: '提交',
  correct: '补正',
  withdraw: '撤回',
  book: '预约',
  rate: '评价',
  assign: '分派',
  accept: '受理',
  'refuse-acceptance': '不予受理',
  'ask-correction': '要求补正',
  propose: '呈报复核',
  'send-back': '退回经办',
  decide: '办结',
  extend: '延长期限',
  lapse: '逾期未补正，自动终止',
  escalate: '超期上报',
  'move-up': '候补转为录取',
};

/** The order in which the desk offers them. */
export const OFFERED_ACTS: readonly OfficialAct[] = [
  'accept',
  'ask-correction',
  'refuse-acceptance',
  'propose',
  'decide',
  'send-back',
  'extend',
  'assign',
];

export const OUTCOME_WORDS: Record<CaseOutcome, string> = {
  approved: '准予',
  refused: '不予',
  'not-accepted': '不予受理',
  answered: '已答复',
  enrolled: '已录取',
  'waiting-list': '候补',
  collected: '已收录',
  lapsed: '逾期未补正',
};

export const BASIS_WORDS = {
  acceptance: '受理期限',
  promised: '承诺期限',
  statutory: '法定期限',
  correction: '补正期限',
} as const;

export const GRADE_WORDS = ['非常不满意', '不满意', '基本满意', '满意', '非常满意'] as const;

/** What a case is called where no word of a person may stand. */
export const nameOfCase = (number: string): string => `办件 ${number}`;
