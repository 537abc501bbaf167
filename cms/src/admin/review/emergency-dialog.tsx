import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import type { DeskDialogProps } from './desk-dialogs';
import { WordsField } from './words-field';

const MINIMUM_REASON = 5;

/** 紧急发布: publication without the reviews, with a reason that is kept for good. */
export const EmergencyDialog = ({ documentKey, state }: DeskDialogProps) => {
  const { busy, error, go } = useAct(documentKey, 'emergency', '已紧急发布，请尽快补审');
  const [reason, setReason] = useState('');
  return (
    <DialogFrame
      title="紧急发布"
      error={error}
      confirm={{
        label: '紧急发布',
        busy,
        danger: true,
        disabled: reason.trim().length < MINIMUM_REASON,
        onConfirm: () => void go({ revision: state.revision?.number ?? 0, reason }),
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          仅用于来不及三审的突发事项。此次发布记为“紧急发布”，连同您的姓名和理由存入审计记录，事后必须补审。
        </Typography>
        <WordsField
          name="emergency-reason"
          label="紧急发布的理由"
          hint="至少 5 个字"
          value={reason}
          required
          onChange={setReason}
        />
      </Flex>
    </DialogFrame>
  );
};
