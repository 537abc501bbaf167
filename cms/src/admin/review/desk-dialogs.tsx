import type { DeskState, DocumentKey } from '../desk-types';
import { useDialog } from '../document/dialog-store';
import { HistoryDialog } from '../history/history-dialog';
import { ChangesDialog } from '../history/changes-dialog';
import { ScheduleDialog } from '../schedule/schedule-dialog';
import { CancelWithdrawalDialog } from '../withdrawal/cancel-withdrawal-dialog';
import { WithdrawDialog } from '../withdrawal/withdraw-dialog';
import { ApproveDialog } from './approve-dialog';
import { ConflictDialog } from './conflict-dialog';
import { EmergencyDialog } from './emergency-dialog';
import { OutdatedDialog } from './outdated-dialog';
import { PublishDialog } from './publish-dialog';
import { RecallDialog } from './recall-dialog';
import { SendBackDialog } from './send-back-dialog';
import { SubmitDialog } from './submit-dialog';

export interface DeskDialogProps {
  documentKey: DocumentKey;
  state: DeskState;
  model: string;
}

/** The one dialog of the edit view that is open, if any. */
export const DeskDialogs = (props: DeskDialogProps) => {
  const dialog = useDialog();
  switch (dialog?.kind) {
    case 'submit':
      return <SubmitDialog {...props} />;
    case 'recall':
      return <RecallDialog {...props} />;
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'send-back':
      return <SendBackDialog {...props} />;
    case 'publish':
      return <PublishDialog {...props} />;
    case 'emergency':
      return <EmergencyDialog {...props} />;
    case 'history':
      return <HistoryDialog {...props} />;
    case 'changes':
      return <ChangesDialog {...props} />;
    case 'withdraw':
      return <WithdrawDialog {...props} />;
    case 'cancel-withdrawal':
      return <CancelWithdrawalDialog {...props} />;
    case 'schedule':
      return <ScheduleDialog {...props} action={dialog.action} />;
    case 'outdated':
      return <OutdatedDialog {...props} {...dialog} />;
    case 'conflict':
      return <ConflictDialog {...props} {...dialog} />;
    case undefined:
      return null;
  }
};
