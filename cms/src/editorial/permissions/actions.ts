import { DOCUMENT_TYPES } from '@minzong/content-types';
import { uidOf } from '../../document-uid';

/** What may be allowed for single content types and languages, with its name in the role editor. */
const DOCUMENT_ACTIONS = {
  'editorial.submit': '送审',
  'editorial.review-first': '初审',
  'editorial.review-second': '复审',
  'editorial.review-final': '终审',
  'editorial.publish': '发布已审内容',
  'editorial.emergency': '紧急发布',
  'editorial.withdraw': '撤下',
  'editorial.schedule': '定时',
} as const;

/** What may be allowed for the desk as a whole, with its name in the role editor. */
const DESK_ACTIONS = {
  'editorial.audit.read': '查看审计记录',
  'editorial.audit.export': '导出审计记录',
  'editorial.workflow.configure': '设置审核流程',
  'editorial.links.replace': '全站替换链接',
  'editorial.clock.read': '查看更新时限',
  'editorial.reports.handle': '办理网民留言',
  'editorial.search.read': '查看检索统计和设置',
  'editorial.search.manage': '管理检索设置',
  'editorial.lexicon.read': '查看读音词库',
  'editorial.lexicon.manage': '管理读音词库',
  'editorial.cases.handle': '经办办件',
  'editorial.cases.review': '复核办件',
} as const;

export type DocumentAction = keyof typeof DOCUMENT_ACTIONS;
export type DeskAction = keyof typeof DESK_ACTIONS;
export type EditorialAction = DocumentAction | DeskAction;

/** Strapi's name of an action, as it stands in a role's permissions. */
export const actionIdOf = (action: string): string => `api::${action}`;

/** What only a person with the role for it may do, not even the super administrator. */
export const RESERVED_FOR_ROLES: readonly EditorialAction[] = [
  'editorial.review-first',
  'editorial.review-second',
  'editorial.review-final',
  'editorial.publish',
  'editorial.emergency',
  // Who administers the machine has no business with what people hand in.
  'editorial.cases.handle',
  'editorial.cases.review',
];

/** The name of an action in Chinese, for refusals and the role editor. */
export const nameOfAction = (action: EditorialAction): string =>
  ({ ...DOCUMENT_ACTIONS, ...DESK_ACTIONS })[action];

/** The actions in the form in which Strapi registers them. */
export const registeredActions = (): object[] => [
  ...Object.entries(DOCUMENT_ACTIONS).map(([uid, displayName]) => ({
    section: 'contentTypes',
    displayName,
    uid,
    subjects: DOCUMENT_TYPES.map(uidOf),
    options: { applyToProperties: ['locales'] },
  })),
  ...Object.entries(DESK_ACTIONS).map(([uid, displayName]) => ({
    section: 'settings',
    category: '编辑台',
    subCategory: '编辑台',
    displayName,
    uid,
  })),
];
