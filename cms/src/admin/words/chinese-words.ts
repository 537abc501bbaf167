import { VALUE_WORDS } from '../../setup/value-words';
import { EDITING_WORDS } from './editing-words';
import { HOME_WORDS } from './home-words';
import { LANGUAGE_AND_MEDIA_WORDS } from './language-words';
import { MEDIA_LIST_WORDS } from './media-list-words';
import { MEDIA_WORDS } from './media-words';

/**
 * Words of the content manager that Strapi does not say in Chinese: its own translation names them
 * with a doubled prefix and is never found.
 */
const CONTENT_MANAGER: Record<string, string> = {
  'plugin.name': '内容管理',
  'header.name': '内容管理',
  'actions.clone.label': '复制为新内容',
  'actions.delete.label': '删除{isLocalized, select, true {（所有语言）} other {}}',
  'actions.delete.dialog.body': '确定删除这篇内容吗？删除后无法恢复。',
  'actions.discard.label': '放弃修改',
  'actions.discard.dialog.body': '确定放弃修改吗？放弃后无法恢复。',
  'actions.edit.label': '编辑',
  'actions.open-in-new-tab.label': '在新标签页打开',
  'actions.copy-documentId.label': '复制内容编号',
  'actions.unpublish.dialog.body': '确定撤下这篇内容吗？撤下后公众将看到撤下原因。',
  'actions.unpublish.dialog.option.keep-draft': '撤下并保留最新草稿',
  'actions.unpublish.dialog.option.replace-draft': '撤下并以已发布的内容代替草稿',
  'HeaderLayout.button.label-add-entry': '新建',
  'components.AddFilterCTA.add': '筛选',
  'components.AddFilterCTA.hide': '筛选',
  'components.Filters.usersSelect.label': '查找用户',
  'components.LeftMenu.Search.label': '查找内容类型',
  'components.LeftMenu.collection-types': '内容类型',
  'components.LeftMenu.single-types': '单例',
  'components.RepeatableComponent.error-message': '有的项目填写有误',
  'components.TableDelete.label': '已选 {number} 项',
  'components.TableEmpty.withFilters': '没有符合条件的内容',
  'components.TableEmpty.withSearch': '没有找到“{search}”',
  'components.TableEmpty.withoutFilter': '还没有内容',
  'components.empty-repeatable': '还没有项目，点击添加',
  'components.repeatable.reorder.error': '调整次序时出错，请重试',
  'components.Blocks.blocks.bulletList': '项目列表',
  'components.Blocks.blocks.numberList': '编号列表',
  'containers.edit.tabs.label': '版本',
  'containers.edit.tabs.draft': '草稿',
  'containers.edit.tabs.published': '已发布',
  'containers.edit.panels.default.title': '操作',
  'containers.edit.panels.default.more-actions': '更多操作',
  'containers.edit.title.new': '新建',
  'containers.edit.header.more-actions': '更多操作',
  'containers.edit.information.last-published.label': '发布',
  'containers.edit.information.last-draft.label': '修改',
  'containers.edit.information.document.label': '创建',
  'containers.edit.information.documentId.label': '内容编号',
  'containers.EditView.add.new-entry': '添加一项',
  'containers.EditView.notification.errors': '有的栏目填写有误，请查看标红处',
  'containers.List.draft': '草稿',
  'containers.List.published': '已发布',
  'containers.List.modified': '已修改',
  'containers.list.filters.status': '状态',
  'containers.list.displayedFields': '显示的栏目',
  'containers.list.items': '{number} 项',
  'containers.list.table.row-actions': '操作',
  'containers.list.selectedEntriesModal.title': '发布所选内容',
  'containers.list.table-headers.status': '状态',
  'containers.untitled': '未命名',
  'error.validation.required': '必填',
  'form.Input.hint.text':
    '{min, select, undefined {} other {最少 {min}}}{divider}{max, select, undefined {} other {最多 {max}}}{unit}{br}{description}',
  'form.Input.hint.character.unit': ' 个字',
  'form.Input.hint.minMaxDivider': '，',
  'popover.display-relations.label': '显示关联',
  'relation.add': '添加关联',
  'relation.create': '新建关联',
  'relation.disconnect': '解除关联',
  'relation.loadMore': '显示更多',
  'relation.notAvailable': '没有可关联的内容',
  'relation.publicationState.draft': '草稿',
  'relation.publicationState.published': '已发布',
  'relation.isLoading': '正在读取关联',
  'success.record.delete': '已删除',
  'success.record.discard': '已放弃修改',
  'success.record.publish': '已发布，正在送达',
  'success.record.publishing': '正在发布',
  'success.record.save': '已保存',
  'success.record.unpublish': '已撤下，正在送达',
  'success.records.publish': '已发布',
  'success.records.unpublish': '已撤下',
  'success.records.delete': '已删除',
  'history.sidebar.title': '版本',
};

const ADMIN: Record<string, string> = {
  'apiError.Forbidden': '没有权限',
  'search.placeholder': '查找',
  'components.Blocks.blocks.bulletList': '项目列表',
  'components.Blocks.blocks.numberList': '编号列表',
};

/** Chinese words for the admin, by the names that Strapi asks for. */
export const CHINESE_WORDS: Record<string, string> = {
  ...ADMIN,
  ...VALUE_WORDS,
  ...HOME_WORDS,
  ...LANGUAGE_AND_MEDIA_WORDS,
  ...MEDIA_WORDS,
  ...MEDIA_LIST_WORDS,
  ...Object.fromEntries(
    Object.entries({ ...CONTENT_MANAGER, ...EDITING_WORDS }).map(([name, words]) => [
      `content-manager.${name}`,
      words,
    ]),
  ),
};
