import type { DeskContext } from '../../admin-routes';
import type { DocumentKey } from '../../publishing/outbox-table';
import { mayDo } from '../permissions/ability';
import { nameOfAction, type DocumentAction } from '../permissions/actions';
import { mayUpdate } from '../permissions/content-rights';
import { decide, isLocked, stageOf, type Case, type Event, type Facts } from './machine';
import { refusalInWords } from './refusals-in-words';

/** Whether something can be done now, and why not. */
export interface Permit {
  ok: boolean;
  why?: string;
}

export type Allowed = Record<
  | 'submit'
  | 'recall'
  | 'approve'
  | 'send-back'
  | 'publish'
  | 'emergency'
  | 'schedule'
  | 'withdraw'
  | 'edit',
  Permit
>;

const OK: Permit = { ok: true };
const no = (why: string): Permit => ({ ok: false, why });

/**
 * What this person may do with a document in one language at this moment, by role and by the state of
 * the review. The server asks again when it is done.
 */
export const allowedTo = (
  context: DeskContext,
  key: DocumentKey,
  known: Case,
  facts: Facts,
  isPublished: boolean,
): Allowed => {
  const act = { by: context.state.user?.id ?? 0, name: '', at: 0 };
  const given = (action: DocumentAction, permit: () => Permit): Permit =>
    mayDo(context, action, key)
      ? permit()
      : no(`您没有“${nameOfAction(action)}”的权限，如有需要请联系管理员`);
  const possible = (event: Event): Permit => {
    const outcome = decide(known, event, facts);
    return typeof outcome === 'string' ? no(refusalInWords(outcome, known)) : OK;
  };
  const stage = stageOf(known);
  const judging = (type: 'approve' | 'send-back'): Permit =>
    stage === undefined
      ? no(refusalInWords('not-under-way', known))
      : given(`editorial.review-${stage}`, () => possible({ type, act, comment: '' }));
  return {
    submit: given('editorial.submit', () =>
      possible({ type: 'submit', act, reviews: known.reviews }),
    ),
    recall: given('editorial.submit', () => possible({ type: 'recall' })),
    approve: judging('approve'),
    'send-back': judging('send-back'),
    publish: given('editorial.publish', () =>
      known.state === 'published'
        ? no(refusalInWords('nothing-new', known))
        : possible({ type: 'publish' }),
    ),
    emergency: given('editorial.emergency', () =>
      possible({ type: 'publish-emergency', act, reviews: known.reviews }),
    ),
    schedule: given('editorial.schedule', () =>
      known.state === 'approved' || isPublished
        ? OK
        : no('通过全部审核后才能定时发布，已发布的内容才能定时撤下'),
    ),
    withdraw: given('editorial.withdraw', () =>
      isPublished ? OK : no('这篇内容没有发布，无需撤下'),
    ),
    edit: editing(context, key, known),
  };
};

const editing = (context: DeskContext, key: DocumentKey, known: Case): Permit => {
  if (!mayUpdate(context, key)) return no('您的角色只能查看，不能修改');
  return isLocked(known) ? no(refusalInWords('locked', known)) : OK;
};
