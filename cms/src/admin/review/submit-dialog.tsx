import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import { useOpenDocument } from '../document/use-open-document';
import { NoteLines } from '../findings/note-lines';
import { notesOf } from '../findings/notes';
import type { DeskDialogProps } from './desk-dialogs';
import { WordsField } from './words-field';

/** 送审: what the checks still say, and a word to the reviewer. */
export const SubmitDialog = ({ documentKey, state, model }: DeskDialogProps) => {
  const { busy, error, go } = useAct(documentKey, 'submit', '已送审');
  const [comment, setComment] = useState('');
  const findings = notesOf(useOpenDocument()).filter(({ kind }) => kind !== 'comment');
  const blocking = findings.some(({ kind }) => kind === 'blocking');
  const first = state.reviews[0]?.label ?? '审核';
  return (
    <DialogFrame
      title="送审"
      error={error}
      confirm={{
        label: `送${first}`,
        busy,
        disabled: blocking || state.revision === null,
        onConfirm: () => void go({ revision: state.revision?.number ?? 0, comment }),
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {blocking
            ? '下面标“须改”的地方改好并保存后才能送审。'
            : `送审后稿件锁定，等待${first}。需要再改时，请先撤回送审。`}
        </Typography>
        <NoteLines notes={findings} model={model} />
        <WordsField
          name="submit-comment"
          label="给审核人的话（可以不填）"
          value={comment}
          onChange={setComment}
        />
      </Flex>
    </DialogFrame>
  );
};
