/** A model of Strapi's own whose every change is recorded, with the fields that matter. */
export interface WatchedModel {
  uid: string;
  /** the first part of the action: `account.create` */
  noun: string;
  fields: Record<string, string>;
  /** relations whose members are named */
  relations: Record<string, string>;
  /** told to have changed, never with their value */
  secrets: Record<string, string>;
  titleOf: (row: Record<string, unknown>) => string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const WATCHED_MODELS: readonly WatchedModel[] = [
  {
    uid: 'admin::user',
    noun: 'account',
    fields: {
      firstname: '名',
      lastname: '姓',
      username: '用户名',
      email: '邮箱',
      isActive: '启用',
      blocked: '停用',
    },
    relations: { roles: '角色' },
    secrets: { password: '密码' },
    titleOf: ({ lastname, firstname, email }) =>
      `${text(lastname)}${text(firstname)} ${text(email)}`.trim(),
  },
  {
    uid: 'admin::role',
    noun: 'role',
    fields: { name: '名称', description: '说明' },
    relations: {},
    secrets: {},
    titleOf: ({ name }) => text(name),
  },
  {
    uid: 'admin::api-token',
    noun: 'token',
    fields: { name: '名称', description: '说明', type: '类型', expiresAt: '到期' },
    relations: {},
    secrets: { accessKey: '密钥' },
    titleOf: ({ name }) => text(name),
  },
  {
    uid: 'plugin::upload.file',
    noun: 'media',
    fields: {
      name: '文件名',
      alternativeText: '替代文字',
      caption: '说明',
      focalPoint: '焦点',
      hash: '文件内容',
    },
    relations: {},
    secrets: {},
    titleOf: ({ name }) => text(name),
  },
];
