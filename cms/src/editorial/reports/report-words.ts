import type { PageFault, ReportKind, ReportOutcome, ReportStage } from '@minzong/api-contract';

export const KIND_WORDS: Record<ReportKind, string> = { correction: '网站找错', message: '来信' };

export const FAULT_WORDS: Record<PageFault, string> = {
  wording: '错别字或表述有误',
  'broken-link': '链接打不开或不对',
  outdated: '内容过时',
  accessibility: '无障碍问题',
  other: '其他问题',
};

export const STAGE_WORDS: Record<ReportStage, string> = {
  received: '待办理',
  'in-progress': '办理中',
  answered: '已答复',
  closed: '已关闭',
};

export const OUTCOME_WORDS: Record<ReportOutcome, string> = {
  corrected: '已改正',
  'no-fault': '经核对没有错误',
  answered: '已答复',
  'passed-on': '已转有关单位办理',
  duplicate: '与先前的留言重复',
  invalid: '内容无法办理',
};

/** By when a report is to be answered; where holidays may still move the day, that it is not final. */
export const dueInWords = (dueDay: string, isAnnounced: boolean): string =>
  `应于 ${dueDay} 前办理` + (isAnnounced ? '' : '（所跨年度放假安排尚未公布，暂按周一至周五推算）');
