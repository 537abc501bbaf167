import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { readHistory, restoreRevision } from '../desk-client';
import type { DocumentKey, Revision } from '../desk-types';
import { DialogFrame } from '../document/dialog-frame';
import { useRunning } from '../document/use-act';
import type { DeskDialogProps } from '../review/desk-dialogs';
import { DifferenceBetween } from './difference-between';
import { RevisionTable } from './revision-table';

const useHistory = ({ type, documentId, locale }: DocumentKey) => {
  const [revisions, setRevisions] = useState<Revision[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    readHistory({ type, documentId, locale }).then(setRevisions, (refusal: unknown) => {
      setError((refusal as Error).message);
    });
  }, [type, documentId, locale]);
  return { revisions, error };
};

interface Choice {
  older: number;
  newer: number;
}

const Comparison = ({ documentKey, older, newer }: Choice & { documentKey: DocumentKey }) => (
  <section>
    <Typography tag="h2" variant="delta">
      {older === newer
        ? '请在上面选两稿对照'
        : `第 ${String(older)} 稿 → 第 ${String(newer)} 稿的改动`}
    </Typography>
    {older === newer ? null : (
      <DifferenceBetween documentKey={documentKey} from={older} to={newer} />
    )}
  </section>
);

const History = ({
  documentKey,
  revisions,
  lastReviewed,
  restore,
}: {
  documentKey: DocumentKey;
  revisions: Revision[];
  lastReviewed: number | null;
  restore: ((number: number) => void) | null;
}) => {
  const newest = revisions[0]?.number ?? 0;
  const [choice, setChoice] = useState<Choice>({
    older: revisions[1]?.number ?? newest,
    newer: newest,
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <RevisionTable
        revisions={revisions}
        choice={choice}
        lastReviewed={lastReviewed}
        onChoose={setChoice}
      />
      <Comparison documentKey={documentKey} {...choice} />
      {restore === null || choice.older === newest ? null : (
        <div>
          <Button
            variant="secondary"
            onClick={() => {
              restore(choice.older);
            }}
          >
            {`把草稿恢复成第 ${String(choice.older)} 稿`}
          </Button>
        </div>
      )}
    </Flex>
  );
};

/** 历史版本: every revision, the difference between any two, and the way back to one. */
export const HistoryDialog = ({ documentKey, state }: DeskDialogProps) => {
  const { revisions, error } = useHistory(documentKey);
  const running = useRunning(documentKey);
  const restore = (number: number): void =>
    void running.run(
      () => restoreRevision(documentKey, number),
      `草稿已恢复成第 ${String(number)} 稿`,
    );
  return (
    <DialogFrame title="历史版本" error={error ?? running.error}>
      {revisions === null ? (
        error === null ? (
          <Loader small>正在读取</Loader>
        ) : null
      ) : revisions.length === 0 ? (
        <Typography>还没有历史版本：保存后，每一稿都记在这里。</Typography>
      ) : (
        <History
          documentKey={documentKey}
          revisions={revisions}
          lastReviewed={state.lastReviewedRevision}
          restore={state.allowed.edit?.ok === true ? restore : null}
        />
      )}
    </DialogFrame>
  );
};
