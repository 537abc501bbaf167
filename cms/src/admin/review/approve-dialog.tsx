import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import { ChangesSince } from './changes-since';
import type { DeskDialogProps } from './desk-dialogs';
import { WordsField } from './words-field';

/** 通过: what changed since the last review stands before the eyes of the one who approves it. */
export const ApproveDialog = ({ documentKey, state }: DeskDialogProps) => {
  const index = state.reviews.findIndex(({ status }) => status === 'current');
  const label = state.reviews[index]?.label ?? '审核';
  const next = state.reviews[index + 1]?.label;
  const stage = state.reviews[index] === undefined ? {} : { stage: state.reviews[index].stage };
  const { busy, error, go } = useAct(documentKey, 'approve', `${label}已通过`);
  const [comment, setComment] = useState('');
  return (
    <DialogFrame
      title={`${label}通过`}
      error={error}
      confirm={{
        label: `${label}通过`,
        busy,
        disabled: state.revision === null,
        onConfirm: () => void go({ ...stage, revision: state.revision?.number ?? 0, comment }),
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {next === undefined ? '通过后即可发布。' : `通过后转${next}，由另一位同志审核。`}
        </Typography>
        <ChangesSince documentKey={documentKey} state={state} />
        <WordsField
          name="approve-comment"
          label="审核意见（可以不填）"
          value={comment}
          onChange={setComment}
        />
      </Flex>
    </DialogFrame>
  );
};
