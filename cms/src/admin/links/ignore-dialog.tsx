import { Button, Field, Modal, Textarea } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { LinkItem } from './link-types';

interface IgnoreDialogProps {
  item: LinkItem;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why a link is left as it is. */
export const IgnoreDialog = ({ item, onClose, onDone }: IgnoreDialogProps) => {
  const { put } = useFetchClient();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const save = async () => {
    try {
      await put(`/editorial/links/${String(item.id)}/ignored`, { reason });
      onDone();
    } catch (error) {
      setFault(faultInWords(error));
    }
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>忽略链接</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root
            name="reason"
            required
            hint="例如：对方网站维护到月底。原因会记入审计。"
            {...(fault === undefined ? {} : { error: fault })}
          >
            <Field.Label>原因</Field.Label>
            <Textarea
              value={reason}
              maxLength={300}
              onChange={({ target }: { target: HTMLTextAreaElement }) => {
                setReason(target.value);
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button disabled={reason.trim().length < 2} onClick={() => void save()}>
            忽略
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
