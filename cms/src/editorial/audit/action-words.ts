const ACTIONS: Record<string, string> = {
  'document.create': '新建',
  'document.update': '修改',
  'document.delete': '删除',
  'document.clone': '复制',
  'document.discard': '放弃修改',
  'review.submit': '送审',
  'review.recall': '撤回送审',
  'review.approve': '审核通过',
  'review.send-back': '退回修改',
  publish: '发布',
  'publish.emergency': '紧急发布',
  'publish.migration': '迁移发布',
  'schedule.create': '设定定时',
  'schedule.cancel': '取消定时',
  'schedule.done': '定时执行',
  'schedule.failed': '定时未能执行',
  'schedule.missed': '定时补做',
  withdraw: '撤下',
  'withdraw.cancel': '取消撤下说明',
  'workflow.change': '修改审核流程',
  restore: '恢复旧版次',
  'sign-in': '登录',
  'sign-in.failed': '登录失败',
  'sign-out': '退出',
  'access.refused': '越权操作被拒',
  'account.create': '新建账号',
  'account.update': '修改账号',
  'account.delete': '删除账号',
  'role.create': '新建角色',
  'role.update': '修改角色',
  'role.delete': '删除角色',
  'role.permissions': '修改角色权限',
  'token.create': '新建接口令牌',
  'token.update': '修改接口令牌',
  'token.delete': '删除接口令牌',
  'media.create': '上传文件',
  'media.upload': '上传文件',
  'media.update': '修改文件',
  'media.delete': '删除文件',
  'links.replace': '全站替换链接',
  'links.ignore': '忽略失效链接',
  'links.unignore': '取消忽略链接',
  'preview.create': '生成预览链接',
  'fact-check.create': '发给专家核对',
  'fact-check.reply': '专家核对答复',
  'fact-check.close': '处理专家核对意见',
  'fact-check.revoke': '收回专家核对链接',
  'search.change': '修改检索设置',
  'lexicon.change': '修改读音词库',
  'audit.export': '导出审计记录',
  'report.export': '导出报表',
};

const NOUNS: Record<string, string> = {
  account: '账号',
  role: '角色',
  token: '接口令牌',
  media: '媒体文件',
  search: '检索设置',
  lexicon: '读音词库',
};

/** An action as the page and the export name it; the refused demand of a right by its right. */
export const actionInWords = (action: string, nameOfRight: (action: string) => string): string =>
  ACTIONS[action] ?? nameOfRight(action);

/** What an act was done to, when it is not a document. */
export const nounInWords = (type: string): string | undefined => NOUNS[type];

export const outcomeInWords = (outcome: string): string => (outcome === 'done' ? '完成' : '被拒绝');
