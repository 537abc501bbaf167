import { useState } from 'react';
import { withdraw } from '../desk-client';
import { DialogFrame } from '../document/dialog-frame';
import { useRunning } from '../document/use-act';
import type { DeskDialogProps } from '../review/desk-dialogs';
import { EMPTY_WITHDRAWAL, withdrawalFault, type WithdrawalDraft } from './withdrawal-draft';
import { WithdrawalFields } from './withdrawal-fields';

/** 撤下: takes a document from the public, and tells the public why. */
export const WithdrawDialog = ({ documentKey }: DeskDialogProps) => {
  const { busy, error, run } = useRunning(documentKey);
  const [draft, setDraft] = useState<WithdrawalDraft>(EMPTY_WITHDRAWAL);
  return (
    <DialogFrame
      title="撤下"
      error={error}
      confirm={{
        label: '撤下',
        busy,
        danger: true,
        disabled: withdrawalFault(draft) !== null,
        onConfirm: () =>
          void run(() => withdraw(documentKey, draft), '已撤下，正在通知网站和小程序'),
      }}
    >
      <WithdrawalFields documentKey={documentKey} draft={draft} onChange={setDraft} />
    </DialogFrame>
  );
};
