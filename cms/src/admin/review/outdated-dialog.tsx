import { Flex, Typography } from '@strapi/design-system';
import type { FieldDifference } from '../desk-types';
import { closeDialog } from '../document/dialog-store';
import { DialogFrame } from '../document/dialog-frame';
import { reload } from '../document/use-act';
import { Difference } from '../history/difference';
import type { DeskDialogProps } from './desk-dialogs';

interface OutdatedDialogProps extends DeskDialogProps {
  message: string;
  difference: FieldDifference[];
}

/** Somebody changed the document while a person was deciding about it: nothing was done. */
export const OutdatedDialog = ({ documentKey, message, difference }: OutdatedDialogProps) => (
  <DialogFrame
    title="您看到的不是最新稿"
    confirm={{
      label: '载入最新稿',
      busy: false,
      onConfirm: () => {
        closeDialog();
        void reload(documentKey);
      },
    }}
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{message}</Typography>
      <Typography tag="h2" variant="delta">
        这期间的改动
      </Typography>
      <Difference fields={difference} locale={documentKey.locale} />
    </Flex>
  </DialogFrame>
);
