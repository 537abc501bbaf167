import type { DraftFields } from './draft-references';
import { attention, type Note } from './note';

/**
 * 有效性 by 施行日期. No text says of itself that it was repealed, so the editor is asked to check;
 * without a day nothing is assumed of a text that may come into force later.
 */
export const validityOf = (fields: DraftFields, today: string, notes: Note[]): string => {
  const { effectiveOn } = fields;
  const coming = typeof effectiveOn === 'string' && effectiveOn > today;
  const reason = typeof effectiveOn === 'string' ? `施行日期 ${effectiveOn}` : '原文未写失效';
  const word = coming ? '尚未施行' : '现行有效';
  notes.push(attention(`有效性暂按“${word}”（${reason}），原文不说明，请核对`));
  return coming ? 'not-yet-in-force' : 'in-force';
};
