import { useEffect, useRef } from 'react';
import { openDialog, type DeskDialog } from '../document/dialog-store';
import { reloadFindings, reloadState } from '../document/document-store';
import { useOpenDocument, type EditViewProps } from '../document/use-open-document';
import { useSave } from '../document/use-save';
import { offerOf, type Offered } from './offers';
import { usePermissions } from './use-permissions';

/** A document action as Strapi's content manager takes it. */
export interface Description {
  label: string;
  onClick: () => Promise<boolean>;
  position: readonly string[];
  disabled?: boolean;
  loading?: boolean;
  variant?: string;
}

export interface DocumentAction {
  (props: EditViewProps): Description | null;
  type?: string;
  position?: readonly string[];
}

const POSITION = ['panel'] as const;
const DANGEROUS: readonly Offered[] = ['emergency', 'withdraw'];
const SECONDARY: readonly Offered[] = ['send-back', 'recall', 'schedule'];

const dialogOf = (action: Offered, isPublished: boolean): DeskDialog => {
  if (action === 'schedule')
    return { kind: 'schedule', action: isPublished ? 'withdraw' : 'publish' };
  return { kind: action };
};

const variantOf = (action: Offered): string => {
  if (DANGEROUS.includes(action)) return 'danger';
  return SECONDARY.includes(action) ? 'secondary' : 'default';
};

/** The button of one act: what is in the form is saved first, then its dialog opens. */
const createAction = (action: Offered): DocumentAction => {
  const DeskAction: DocumentAction = (props) => {
    const { key, state } = useOpenDocument();
    const permissions = usePermissions(props.model);
    const { save, modified, busy } = useSave(props);
    if (state === null || props.activeTab === 'published') return null;
    const offer = offerOf(action, state, permissions);
    if (offer === null) return null;
    // A change in the form is a reason to submit although nothing that is saved has changed.
    const disabled =
      offer.disabled && !(action === 'submit' && modified && state.state === 'published');
    return {
      label: offer.label,
      disabled: disabled || busy,
      variant: variantOf(action),
      position: POSITION,
      onClick: async () => {
        if (modified && state.allowed.edit?.ok === true) {
          if (!(await save())) return true;
          // The dialog speaks of the revision that has just been made.
          if (key !== null) await Promise.all([reloadState(key), reloadFindings(key)]);
        }
        openDialog(dialogOf(action, state.state === 'published'));
        return true;
      },
    };
  };
  DeskAction.type = `desk-${action}`;
  DeskAction.position = POSITION;
  return DeskAction;
};

const WRITING = /explorer\.(?:create|update)$/;

/** Ctrl+Enter and Ctrl+S save, as everywhere in Strapi. */
const useSaveKeys = (save: () => unknown, disabled: boolean): void => {
  const latest = useRef({ save, disabled });
  latest.current = { save, disabled };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (!['enter', 's'].includes(event.key.toLowerCase())) return;
      event.preventDefault();
      if (!latest.current.disabled) void latest.current.save();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
};

const SaveAction: DocumentAction = (props) => {
  const { state } = useOpenDocument();
  const { save, modified, busy, cloning } = useSave(props);
  const writes = usePermissions(props.model).some((action) => WRITING.test(action));
  const locked = state?.allowed.edit?.ok === false && !cloning;
  const disabled = busy || locked || props.activeTab === 'published' || (!modified && !cloning);
  useSaveKeys(save, disabled);
  if (!writes) return null;
  return {
    label: '保存',
    disabled,
    loading: busy,
    variant: 'secondary',
    position: POSITION,
    onClick: async () => {
      await save();
      return true;
    },
  };
};
SaveAction.type = 'desk-save';
SaveAction.position = POSITION;

/** In the order in which they may become the main action of the moment. */
export const DESK_ACTIONS: readonly DocumentAction[] = [
  createAction('approve'),
  createAction('submit'),
  createAction('publish'),
  createAction('send-back'),
  createAction('recall'),
  SaveAction,
  createAction('schedule'),
  createAction('emergency'),
  createAction('withdraw'),
];
