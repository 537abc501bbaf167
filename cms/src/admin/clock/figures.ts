import type { Clock, State } from './clock-types';
import { stateOfOwed } from './state-mark';

/** One number of the clock with what it means. */
export interface Figure {
  label: string;
  count: number;
  state: State;
}

const columnsIn = (clock: Clock, ...states: State[]): number =>
  clock.columns.filter(({ state }) => states.includes(state)).length;

/** The whole clock in numbers: columns first, then what is owed. */
export const figuresOf = (clock: Clock): Figure[] => {
  const overdue = columnsIn(clock, 'overdue', 'blank');
  const soon = columnsIn(clock, 'soon');
  return [
    { label: '超期或空白的栏目', count: overdue, state: overdue > 0 ? 'overdue' : 'ok' },
    { label: '即将到期的栏目', count: soon, state: soon > 0 ? 'soon' : 'ok' },
    ...clock.owed.map((list) => ({
      label: list.label,
      count: list.items.length,
      state: stateOfOwed(list),
    })),
  ];
};

export const FIGURE_WORDS: Partial<Record<State, string>> = {
  overdue: '须处理',
  soon: '请留意',
  ok: '正常',
};
