import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { actOnMany } from '../desk-client';
import type { BulkOutcome, QueueItem } from '../desk-types';
import { keyOfItem } from './item-key';

interface Told extends BulkOutcome {
  title: string;
}

const inWords = ({ outcome, title, message }: Told): string =>
  `${outcome === 'done' ? '✓ 已办' : '✗ 未办'}　${title}${message === undefined ? '' : `：${message}`}`;

const Outcomes = ({ outcomes }: { outcomes: readonly Told[] }) => {
  const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
  return (
    <Box role="status" padding={4} background="neutral0" borderColor="neutral200" hasRadius>
      <Typography tag="p" fontWeight="bold">
        {`办结 ${String(done)} 篇，未办 ${String(outcomes.length - done)} 篇`}
      </Typography>
      <ul>
        {outcomes.map((told) => (
          <li key={keyOfItem(told)}>
            <Typography textColor={told.outcome === 'done' ? 'success700' : 'danger700'}>
              {inWords(told)}
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
};

const Confirm = ({
  items,
  onConfirm,
  onClose,
}: {
  items: readonly QueueItem[];
  onConfirm: () => void;
  onClose: () => void;
}) => (
  <Dialog.Root
    open
    onOpenChange={(open: boolean) => {
      if (!open) onClose();
    }}
  >
    <Dialog.Content>
      <Dialog.Header>批量通过</Dialog.Header>
      <Dialog.Body>
        <Typography>
          {`您确认已逐篇通读这 ${String(items.length)} 篇稿件，并同意通过？每篇分别记入审核和审计记录。`}
        </Typography>
      </Dialog.Body>
      <Dialog.Footer>
        <Button variant="tertiary" fullWidth onClick={onClose}>
          取消
        </Button>
        <Button fullWidth onClick={onConfirm}>
          全部通过
        </Button>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);

interface BulkActionsProps {
  items: readonly QueueItem[];
  onDone: () => void;
}

/** Approves several documents at once; each is judged on its own, and each outcome is told. */
export const BulkActions = ({ items, onDone }: BulkActionsProps) => {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<Told[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reviewable = items.filter(({ stage }) => stage !== null);
  const approve = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    setError(null);
    try {
      const told = await actOnMany('approve', reviewable);
      const titles = new Map(reviewable.map((item) => [keyOfItem(item), item.title]));
      setOutcomes(told.map((one) => ({ ...one, title: titles.get(keyOfItem(one)) ?? '' })));
      onDone();
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3}>
        <Button
          variant="secondary"
          loading={busy}
          disabled={reviewable.length === 0}
          onClick={() => {
            setAsking(true);
          }}
        >
          {reviewable.length === 0 ? '批量通过' : `批量通过（${String(reviewable.length)} 篇）`}
        </Button>
        {items.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            勾选稿件后可以一并通过
          </Typography>
        ) : null}
      </Flex>
      {error === null ? null : <Typography textColor="danger600">{error}</Typography>}
      {outcomes === null ? null : <Outcomes outcomes={outcomes} />}
      {asking ? (
        <Confirm
          items={reviewable}
          onConfirm={() => void approve()}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Flex>
  );
};
