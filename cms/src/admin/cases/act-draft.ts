import type { OfficialAct } from '@minzong/api-contract';
import type { LookedCase } from './case-types';

/** What an official has written before pressing the button; it stays when the act fails. */
export interface ActDraft {
  words: string;
  reason: string;
  outcome: string;
  assignee: string;
  days: number | undefined;
  /** reasons by key, of what is ticked */
  corrections: Record<string, string>;
  result: { id: string; name: string } | undefined;
}

export const EMPTY_DRAFT: ActDraft = {
  ...{ words: '', reason: '', outcome: '', assignee: '', days: undefined },
  ...{ corrections: {}, result: undefined },
};

const ifSaid = (name: string, value: string): object => (value === '' ? {} : { [name]: value });

/** What is sent for an act: only what belongs to it. */
export const bodyOf = (act: OfficialAct, draft: ActDraft): object => {
  const { words, reason, outcome, assignee, days, corrections, result } = draft;
  const said = { act, words, reason };
  switch (act) {
    case 'assign':
      return { act, reason, ...(assignee === '' ? {} : { assignee: Number(assignee) }) };
    case 'ask-correction':
      return {
        ...said,
        corrections: Object.entries(corrections).map(([key, why]) => ({ key, reason: why.trim() })),
      };
    case 'propose':
      return { ...said, ...ifSaid('outcome', outcome) };
    case 'decide':
      return {
        ...said,
        ...ifSaid('outcome', outcome),
        ...(result === undefined ? {} : { result: result.id }),
      };
    case 'extend':
      return { ...said, ...(days === undefined ? {} : { extraWorkingDays: days }) };
    default:
      return said;
  }
};

const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });

/** The text of a template with what the desk knows filled in; the rest is left for the official. */
export const filledIn = (text: string, { case: item, form }: LookedCase): string => {
  const known: Record<string, string> = {
    受理编号: item.number,
    事项名称: form.title,
    实施主体: form.implementingBody,
    提交日期: TIME.format(new Date(item.receivedAt)),
    ...(item.due === null ? {} : { 办结期限: `${item.due.day} ` }),
  };
  return text.replaceAll(
    /【([^】]{1,30})】/gu,
    (whole, name: string) => known[name]?.trim() ?? whole,
  );
};
