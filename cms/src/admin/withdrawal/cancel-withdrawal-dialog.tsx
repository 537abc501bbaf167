import { Typography } from '@strapi/design-system';
import { cancelWithdrawal } from '../desk-client';
import { DialogFrame } from '../document/dialog-frame';
import { useRunning } from '../document/use-act';
import type { DeskDialogProps } from '../review/desk-dialogs';

/** 取消撤下留存: the document is current again, and the public no longer sees the banner. */
export const CancelWithdrawalDialog = ({ documentKey }: DeskDialogProps) => {
  const { busy, error, run } = useRunning(documentKey);
  return (
    <DialogFrame
      title="取消撤下留存"
      error={error}
      confirm={{
        label: '取消撤下留存',
        busy,
        onConfirm: () =>
          void run(() => cancelWithdrawal(documentKey), '已取消撤下留存，正在通知网站和小程序'),
      }}
    >
      <Typography>
        取消后，网站和小程序不再标明这篇内容已撤下，公众看到的是现行内容。这次操作记入审计。
      </Typography>
    </DialogFrame>
  );
};
