import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { closeDialog } from './dialog-store';

interface DialogFrameProps {
  title: string;
  children: ReactNode;
  /** what the desk said when it refused */
  error?: string | null;
  /** the act; without it the dialog only shows something */
  confirm?: {
    label: string;
    busy: boolean;
    disabled?: boolean;
    danger?: boolean;
    onConfirm: () => void;
  };
  extra?: ReactNode;
  onClose?: () => void;
}

export const Refused = ({ message }: { message: string | null | undefined }) =>
  message === null || message === undefined ? null : (
    <Box
      role="alert"
      padding={3}
      background="danger100"
      borderColor="danger200"
      hasRadius
      marginTop={4}
    >
      <Typography textColor="danger700">{message}</Typography>
    </Box>
  );

/** A dialog of the desk: what it is about, what one may do, and what stands in the way. */
export const DialogFrame = ({
  title,
  children,
  error,
  confirm,
  extra,
  onClose = closeDialog,
}: DialogFrameProps) => (
  <Modal.Root
    open
    onOpenChange={(open: boolean) => {
      if (!open) onClose();
    }}
  >
    <Modal.Content>
      <Modal.Header>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {children}
        <Refused message={error} />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {confirm === undefined ? '关闭' : '取消'}
        </Button>
        <Flex gap={2}>
          {extra}
          {confirm === undefined ? null : (
            <Button
              variant={confirm.danger === true ? 'danger' : 'default'}
              loading={confirm.busy}
              disabled={confirm.disabled ?? false}
              onClick={confirm.onConfirm}
            >
              {confirm.label}
            </Button>
          )}
        </Flex>
      </Modal.Footer>
    </Modal.Content>
  </Modal.Root>
);
