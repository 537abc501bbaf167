import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DialogFrame } from '../document/dialog-frame';
import { useAct } from '../document/use-act';
import { useFields } from '../findings/field-labels';
import { FieldComment, type Wish } from './field-comment';
import type { DeskDialogProps } from './desk-dialogs';
import { currentReview } from './steps';

const EMPTY: Wish = { field: '', text: '' };

/** 退回修改: what is to be changed, field by field. */
export const SendBackDialog = ({ documentKey, state, model }: DeskDialogProps) => {
  const { busy, error, go } = useAct(documentKey, 'send-back', '已退回修改');
  const fields = useFields(model);
  const stage = currentReview(state)?.stage;
  const [wishes, setWishes] = useState<Wish[]>([EMPTY]);
  const written = wishes.filter(({ text }) => text.trim() !== '');
  const change = (at: number, wish: Wish): void => {
    setWishes(wishes.map((old, index) => (index === at ? wish : old)));
  };
  return (
    <DialogFrame
      title="退回修改"
      error={error}
      confirm={{
        label: '退回修改',
        busy,
        disabled: written.length === 0 || state.revision === null,
        onConfirm: () =>
          void go({
            ...(stage === undefined ? {} : { stage }),
            revision: state.revision?.number ?? 0,
            comments: written,
          }),
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>退回后由采编修改，再从头送审。请写明哪一处要怎么改。</Typography>
        {wishes.map((wish, index) => (
          <FieldComment
            key={index}
            number={index + 1}
            wish={wish}
            fields={fields}
            onChange={(next) => {
              change(index, next);
            }}
          />
        ))}
        <div>
          <Button
            variant="tertiary"
            onClick={() => {
              setWishes([...wishes, EMPTY]);
            }}
          >
            再加一条意见
          </Button>
        </div>
      </Flex>
    </DialogFrame>
  );
};
