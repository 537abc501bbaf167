import { Typography } from '@strapi/design-system';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import type { DeskDialogProps } from './desk-dialogs';

/** 撤回送审: back to writing; reviews that were passed do not count any more. */
export const RecallDialog = ({ documentKey, state }: DeskDialogProps) => {
  const { busy, error, go } = useAct(documentKey, 'recall', '已撤回，可以继续修改');
  return (
    <DialogFrame
      title="撤回送审"
      error={error}
      confirm={{
        label: '撤回送审',
        busy,
        onConfirm: () => void go({ revision: state.revision?.number ?? 0 }),
      }}
    >
      <Typography>撤回后可以继续修改。已经通过的审核作废，再次送审从头开始。</Typography>
    </DialogFrame>
  );
};
