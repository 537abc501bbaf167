import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { readWithdrawal } from '../desk-client';
import type { DeskState, DocumentKey, Withdrawal } from '../desk-types';
import { openDialog, useDialog } from '../document/dialog-store';

/** How the document is withdrawn; read anew when a dialog has closed, which may have changed it. */
const useWithdrawal = (
  { type, documentId, locale }: DocumentKey,
  published: boolean,
): Withdrawal | undefined => {
  const [withdrawal, setWithdrawal] = useState<Withdrawal>();
  const undisturbed = useDialog() === null;
  useEffect(() => {
    if (!undisturbed) return undefined;
    let left = false;
    const show = (found: Withdrawal | undefined): void => {
      if (!left) setWithdrawal(found);
    };
    if (!published) show(undefined);
    else
      readWithdrawal({ type, documentId, locale }).then(show, () => {
        show(undefined);
      });
    return () => {
      left = true;
    };
  }, [type, documentId, locale, published, undisturbed]);
  return withdrawal;
};

/** Says that the public sees the document as withdrawn, and lets that be taken back. */
export const ShownWithdrawal = ({
  documentKey,
  state,
}: {
  documentKey: DocumentKey;
  state: DeskState;
}) => {
  const withdrawal = useWithdrawal(documentKey, state.publishedRevision !== null);
  if (withdrawal?.kind !== 'shown' || !withdrawal.published) return null;
  return (
    <Box padding={3} background="warning100" borderColor="warning200" hasRadius width="100%">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{`已撤下留存，页首向公众标明：${withdrawal.reason}`}</Typography>
        {state.allowed.withdraw?.ok === true ? (
          <Button
            variant="secondary"
            size="S"
            onClick={() => {
              openDialog({ kind: 'cancel-withdrawal' });
            }}
          >
            取消撤下留存
          </Button>
        ) : null}
      </Flex>
    </Box>
  );
};
