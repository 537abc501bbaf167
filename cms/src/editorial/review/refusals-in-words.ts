import { STAGE_LABELS, stageOf, type Case, type Refusal } from './machine';

const reviewing = (known: Case): string => {
  const stage = stageOf(known);
  return stage === undefined ? '已通过全部审核' : `正在${STAGE_LABELS[stage]}`;
};

/** Why something cannot be done, and what to do instead, as the editor reads it. */
export const refusalInWords = (refusal: Refusal, known: Case): string => {
  switch (refusal) {
    case 'locked':
      return `这篇内容${reviewing(known)}，不能改动。如需修改，请先“撤回送审”，改好后重新送审`;
    case 'under-way':
      return `这篇内容${reviewing(known)}，无需再次送审`;
    case 'nothing-new':
      return '已发布的内容没有新的改动，请先修改再操作';
    case 'not-under-way':
      return '这篇内容现在没有待审的环节，可能已被同事处理或撤回，请刷新页面';
    case 'own-work':
      return '您撰写、修改或送审过这篇内容，不能审核自己的稿件，请由其他同事审核';
    case 'twice':
      return '您已审过这一稿，下一环节须由另一位同事审核';
    case 'not-approved':
      return known.state === 'approved'
        ? '这篇内容在审核通过后又有变化，不能发布。请撤回后重新送审'
        : '这篇内容尚未通过全部审核，不能发布。请先“送审”';
  }
};
