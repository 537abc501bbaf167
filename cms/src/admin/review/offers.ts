import type { DeskAction, DeskState, DocumentState } from '../desk-types';
import { currentReview } from './steps';

/** An act as the edit view offers it: always with its reason when it is not possible now. */
export interface Offer {
  label: string;
  disabled: boolean;
  why?: string | undefined;
}

export type Offered = Exclude<DeskAction, 'edit'>;

/** Where each act belongs; elsewhere it is not even shown. */
const PLACES: Record<Offered, readonly DocumentState[]> = {
  submit: ['draft', 'published'],
  recall: ['in-review', 'approved'],
  approve: ['in-review', 'published'],
  'send-back': ['in-review', 'published'],
  publish: ['approved'],
  schedule: ['approved', 'published'],
  emergency: ['draft', 'in-review'],
  withdraw: ['draft', 'in-review', 'approved', 'published'],
};

/** What a person must be able to do at all, so that an act which is refused now is still shown. */
const PERMISSIONS: Record<Offered, RegExp> = {
  submit: /editorial\.submit$/,
  recall: /editorial\.submit$/,
  approve: /editorial\.review-/,
  'send-back': /editorial\.review-/,
  publish: /editorial\.publish$/,
  schedule: /editorial\.schedule$/,
  emergency: /editorial\.emergency$/,
  withdraw: /editorial\.withdraw$/,
};

const LABELS: Record<Offered, string> = {
  submit: '送审',
  recall: '撤回送审',
  approve: '通过',
  'send-back': '退回修改',
  publish: '发布',
  schedule: '定时发布',
  emergency: '紧急发布',
  withdraw: '撤下',
};

const labelOf = (action: Offered, state: DeskState): string => {
  if (action === 'approve') return `${currentReview(state)?.label ?? ''}通过`;
  return action === 'schedule' && state.state === 'published' ? '定时撤下' : LABELS[action];
};

const belongs = (action: Offered, state: DeskState): boolean => {
  if (!PLACES[action].includes(state.state)) return false;
  if (action === 'approve' || action === 'send-back') return currentReview(state) !== undefined;
  return action !== 'withdraw' || state.publishedRevision !== null;
};

/**
 * Whether and how an act is offered to a person with these permissions: null when it does not belong
 * to where the document stands or is none of this person's business.
 */
export const offerOf = (
  action: Offered,
  state: DeskState,
  permissions: readonly string[],
): Offer | null => {
  const allowed = state.allowed[action];
  if (!belongs(action, state)) return null;
  const may = permissions.some((permission) => PERMISSIONS[action].test(permission));
  if (allowed?.ok !== true && !may) return null;
  const label = labelOf(action, state);
  return allowed?.ok === true
    ? { label, disabled: false }
    : { label, disabled: true, why: allowed?.why ?? '现在不能' };
};

export const OFFERED: readonly Offered[] = [
  'approve',
  'submit',
  'publish',
  'send-back',
  'recall',
  'schedule',
  'emergency',
  'withdraw',
];
