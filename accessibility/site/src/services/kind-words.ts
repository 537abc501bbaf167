import type { CaseHandling } from '@minzong/content-types';
import type { Word } from '../words/say';

/** What the door to a form is called, by what the office does with it. */
export const DOOR_WORDS: Record<CaseHandling['kind'], Word> = {
  decision: 'apply.decision',
  consultation: 'apply.consultation',
  enrolment: 'apply.enrolment',
  collection: 'apply.collection',
  'look-up': 'apply.look-up',
};
