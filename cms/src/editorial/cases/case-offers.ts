import {
  OUTCOMES_OF_KIND,
  stageAfter,
  type CaseOutcome,
  type DeskCaseWhole,
  type OfficialAct,
} from '@minzong/api-contract';
import { ACT_WORDS, OFFERED_ACTS, STAGE_WORDS } from './case-words';

/** What an official may do with cases. */
export interface CaseRights {
  /** id of the admin user */
  id: number;
  handles: boolean;
  reviews: boolean;
}

/** An act as the desk offers it: open, or closed with the reason. */
export interface CaseOffer {
  act: OfficialAct;
  isOpen: boolean;
  why: string;
}

type Looked = Pick<DeskCaseWhole, 'case' | 'form'>;

const rightFor = (act: OfficialAct, reviews: 1 | 2): 'handles' | 'reviews' | 'either' => {
  if (act === 'assign' || act === 'extend') return 'either';
  if (act === 'send-back' || (act === 'decide' && reviews === 2)) return 'reviews';
  return 'handles';
};

const RIGHT_WORDS = {
  handles: '办件经办',
  reviews: '办件复核',
  either: '办件经办或者复核',
} as const;

/**
 * Why somebody may not do this with the case now; nothing when they may. The api holds the same
 * rules; here they are told before anybody presses a button.
 */
export const obstacleTo = (
  act: OfficialAct,
  { case: item, form }: Looked,
  person: CaseRights,
): string | undefined => {
  const { reviews } = form.form.handling;
  if (stageAfter({ stage: item.stage, reviews }, act) === undefined)
    return act === 'decide' && reviews === 2 && item.stage === 'accepted'
      ? '本事项两级审核：请先呈报，由另一人复核办结'
      : `“${STAGE_WORDS[item.stage]}”的办件不能${ACT_WORDS[act]}`;
  const right = rightFor(act, reviews);
  const may = right === 'either' ? person.handles || person.reviews : person[right];
  if (!may) return `须由“${RIGHT_WORDS[right]}”办理`;
  if (item.stage === 'second-review' && right === 'reviews' && item.proposer?.id === person.id)
    return '须由另一人复核：本件由您呈报';
  return undefined;
};

/** Every act with whether it is open to somebody. */
export const offersFor = (looked: Looked, person: CaseRights): CaseOffer[] =>
  OFFERED_ACTS.map((act) => {
    const why = obstacleTo(act, looked, person);
    return { act, isOpen: why === undefined, why: why ?? '' };
  });

/** With what a case of this kind may be closed or proposed to be closed. */
export const outcomesFor = ({ form }: Looked): readonly CaseOutcome[] =>
  OUTCOMES_OF_KIND[form.form.handling.kind];
