import { Button, Flex, Typography } from '@strapi/design-system';
import { useClipboard, useForm, useNotification } from '@strapi/strapi/admin';
import type { FieldDifference } from '../desk-types';
import { closeDialog } from '../document/dialog-store';
import { DialogFrame } from '../document/dialog-frame';
import { toSend } from '../document/form-values';
import { reload } from '../document/use-act';
import { useFields, type LabelledField } from '../findings/field-labels';
import { Difference } from '../history/difference';
import type { DeskDialogProps } from './desk-dialogs';

interface ConflictDialogProps extends DeskDialogProps {
  message: string;
  difference: FieldDifference[];
}

/** What a person has written, as plain text with the names of the fields. */
const asText = (values: Record<string, unknown>, fields: readonly LabelledField[]): string =>
  fields
    .map(({ name, label }) => ({ label, value: values[name] }))
    .filter(({ value }) => value !== undefined && value !== null && value !== '')
    .map(
      ({ label, value }) =>
        `【${label}】\n${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join('\n\n');

/** Two people saved the same document: the second sees what the first did, and loses nothing. */
export const ConflictDialog = ({
  documentKey,
  model,
  message,
  difference,
}: ConflictDialogProps) => {
  const fields = useFields(model);
  const getValues = useForm('ConflictDialog', (form) => form.getValues);
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyMine = async (): Promise<void> => {
    const copied = await copy(asText(toSend(getValues() as Record<string, unknown>), fields));
    toggleNotification(
      copied
        ? { type: 'success', message: '您写的内容已复制，可以粘贴到别处' }
        : { type: 'danger', message: '浏览器不允许复制，请手工选择复制' },
    );
  };
  return (
    <DialogFrame
      title="没有保存：别人刚改过这篇内容"
      extra={
        <Button variant="secondary" onClick={() => void copyMine()}>
          复制我写的内容
        </Button>
      }
      confirm={{
        label: '放弃我的修改，载入最新稿',
        busy: false,
        danger: true,
        onConfirm: () => {
          closeDialog();
          void reload(documentKey);
        },
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{message}</Typography>
        <Typography>
          您写的内容还在表格里，没有丢失。可以先复制下来，载入最新稿，再把您的修改补上。
        </Typography>
        <Typography tag="h2" variant="delta">
          这期间别人的改动
        </Typography>
        <Difference fields={difference} locale={documentKey.locale} />
      </Flex>
    </DialogFrame>
  );
};
