import { LOCALES, type Locale } from '@minzong/content-types';
import type { EditorialAction } from '../editorial/permissions/actions';

type ContentRight = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** A ready-made role. */
export interface ReadyRole {
  code: string;
  name: string;
  description: string;
  /** languages whose entries the role may read */
  reads: readonly Locale[];
  /** languages in which the role works */
  locales: readonly Locale[];
  /** Strapi's own rights on entries, in {@link locales}; reading aside */
  content: readonly Exclude<ContentRight, 'read'>[];
  /** the desk's own actions */
  desk: readonly EditorialAction[];
  /** Strapi's actions without a content type */
  settings: readonly string[];
}

const MEDIA_READING = ['plugin::upload.read', 'plugin::upload.configure-view'];
const MEDIA = [
  ...MEDIA_READING,
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
const ACCOUNTS = ['users', 'roles'].flatMap((what) =>
  ['create', 'read', 'update', 'delete'].map((act) => `admin::${what}.${act}`),
);

const writer = (code: string, name: string, locales: readonly Locale[]): ReadyRole => ({
  code,
  name,
  description: `${locales.length === 1 ? '只在这一种语言中' : ''}撰写、翻译、送审，发布已审内容，管理媒体库`,
  reads: locales.includes('zh-CN') ? locales : ['zh-CN', ...locales],
  locales,
  content: ['create', 'update', 'delete', 'publish'],
  desk: [
    'editorial.submit',
    'editorial.publish',
    'editorial.schedule',
    'editorial.clock.read',
    'editorial.lexicon.read',
  ],
  settings: MEDIA,
});

const reviewer = (
  code: string,
  name: string,
  description: string,
  desk: readonly EditorialAction[],
): ReadyRole => ({
  code,
  name,
  description,
  reads: LOCALES,
  locales: LOCALES,
  content: desk.includes('editorial.publish') ? ['publish'] : [],
  desk: [...desk, 'editorial.clock.read', 'editorial.lexicon.read', 'editorial.lexicon.manage'],
  settings: [...MEDIA_READING, 'plugin::upload.assets.download'],
});

const official = (
  code: string,
  name: string,
  description: string,
  desk: readonly EditorialAction[],
): ReadyRole => ({
  ...{ code, name, description, desk },
  ...{ reads: LOCALES, locales: LOCALES, content: [], settings: [] },
});

/**
 * The roles of 三审三校. Who writes does not review, who reviews does not write, who administers
 * does neither and who audits changes nothing (three separate administrators, 等保 8.1.4.2).
 */
export const ROLES: readonly ReadyRole[] = [
  writer('minzong-writer', '采编', LOCALES),
  writer('minzong-writer-en', '采编（英文）', ['en']),
  writer('minzong-writer-bo', '采编（藏文）', ['bo']),
  writer('minzong-writer-ii', '采编（彝文）', ['ii']),
  reviewer('minzong-first-reviewer', '初审', '核对事实、文字和来源；不修改内容', [
    'editorial.review-first',
    'editorial.reports.handle',
  ]),
  reviewer('minzong-second-reviewer', '复审', '复核导向、政策和民族宗教表述；不修改内容', [
    'editorial.review-second',
  ]),
  reviewer('minzong-final-reviewer', '终审', '决定发布、紧急发布和撤下，管理检索；不修改内容', [
    'editorial.review-final',
    'editorial.publish',
    'editorial.emergency',
    'editorial.withdraw',
    'editorial.schedule',
    'editorial.reports.handle',
    'editorial.search.read',
    'editorial.search.manage',
  ]),
  official('minzong-case-handler', '办件经办', '受理、补正、办理申请，呈报复核；不编辑网站内容', [
    'editorial.cases.handle',
  ]),
  official('minzong-case-reviewer', '办件复核', '复核并办结两级审核的申请；不编辑网站内容', [
    'editorial.cases.review',
  ]),
  {
    code: 'minzong-administrator',
    name: '管理员',
    description: '管理账号、角色、审核流程和检索，可查看全部内容；不撰写、不审核、不发布',
    reads: LOCALES,
    locales: LOCALES,
    content: [],
    desk: [
      'editorial.audit.read',
      'editorial.workflow.configure',
      'editorial.links.replace',
      'editorial.clock.read',
      'editorial.reports.handle',
      'editorial.search.read',
      'editorial.search.manage',
      'editorial.lexicon.read',
      'editorial.lexicon.manage',
    ],
    settings: [...ACCOUNTS, ...MEDIA_READING],
  },
  {
    code: 'minzong-auditor',
    name: '审计员',
    description: '只查看内容和审计记录，可按月导出；不能改动任何内容',
    reads: LOCALES,
    locales: LOCALES,
    content: [],
    desk: [
      'editorial.audit.read',
      'editorial.audit.export',
      'editorial.search.read',
      'editorial.lexicon.read',
    ],
    settings: ['plugin::upload.read'],
  },
];
