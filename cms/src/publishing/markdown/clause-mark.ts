import { clauseAtStart } from '../../importing/chinese-structure';

export interface ClauseMark {
  number: number;
  /** 第三条之一 */
  label: string;
  /** `clause-3-1` */
  anchor: string;
}

/** The clause that a paragraph begins: 第N条 or 第N条之M. 第三条规定的… is a mention and none. */
export const clauseMarkOf = (paragraph: string): ClauseMark | undefined => {
  const mark = clauseAtStart(paragraph.trimStart());
  if (mark === undefined) return undefined;
  const addition = mark.addition === undefined ? '' : `-${String(mark.addition)}`;
  return {
    number: mark.number,
    label: mark.label,
    anchor: `clause-${String(mark.number)}${addition}`,
  };
};
