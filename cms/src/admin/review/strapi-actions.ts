import { useOpenDocument } from '../document/use-open-document';
import { DESK_ACTIONS, type DocumentAction } from './document-actions';
import { usePermissions } from './use-permissions';

/** Strapi's own acts that change what the public sees: here they go through the review. */
const REPLACED: readonly (string | undefined)[] = ['publish', 'unpublish'];

/** Discarding changes is an edit, so a document in review does not offer it. */
const whenUnlocked = (original: DocumentAction): DocumentAction => {
  const DiscardUnlocked: DocumentAction = (props) => {
    const { state } = useOpenDocument();
    const writes = usePermissions(props.model).some((name) => name.endsWith('explorer.update'));
    const description = original(props);
    if (description === null || state?.allowed.edit?.ok !== false) return description;
    // Who only reviews is not offered it at all.
    return writes ? { ...description, disabled: true } : null;
  };
  DiscardUnlocked.type = original.type;
  DiscardUnlocked.position = original.position;
  return DiscardUnlocked;
};

const adapted = (action: DocumentAction): DocumentAction => {
  if (action.type === 'discard') return whenUnlocked(action);
  // Strapi's own save remains where a document is written in a window over another one.
  if (action.type === 'update') action.position = ['preview', 'relation-modal'];
  // Publishing several languages at once, which i18n adds without a type, has no place but the panel.
  if (action.type === undefined) action.position ??= ['header', 'table-row'];
  return action;
};

/** The desk's actions, then those of Strapi that do not publish. */
export const withDeskActions = (actions: DocumentAction[]): DocumentAction[] => [
  ...DESK_ACTIONS,
  ...actions.filter(({ type }) => !REPLACED.includes(type)).map(adapted),
];

/** Of Strapi's bulk actions only the deletion stays; the rest is done on the page 待我办理. */
export const withoutBulkPublication = (actions: DocumentAction[]): DocumentAction[] =>
  actions.filter(({ type }) => type === 'delete');
