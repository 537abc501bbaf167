import { Flex, Typography } from '@strapi/design-system';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import { DifferenceBetween } from '../history/difference-between';
import type { DeskDialogProps } from './desk-dialogs';

/** 发布: what the public will see instead of what it sees now. */
export const PublishDialog = ({ documentKey, state }: DeskDialogProps) => {
  const { busy, error, go } = useAct(documentKey, 'publish', '已发布，正在送达公众');
  return (
    <DialogFrame
      title="发布"
      error={error}
      confirm={{
        label: '发布',
        busy,
        onConfirm: () => void go({ revision: state.revision?.number ?? 0 }),
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>发布后几秒内，网站和小程序就能看到这一稿。</Typography>
        {state.publishedRevision === null ? null : (
          <DifferenceBetween documentKey={documentKey} from="published" to="draft" />
        )}
      </Flex>
    </DialogFrame>
  );
};
