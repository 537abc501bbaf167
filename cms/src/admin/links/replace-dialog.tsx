import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import { readableUrl } from './link-words';
import { PlaceList } from './place-list';
import { ReplacedList } from './replaced-list';
import type { LinkItem, LinkPlace, ReplacedDocument } from './link-types';

interface ReplaceDialogProps {
  item: LinkItem;
  suggestion: string;
  onClose: () => void;
}

const useReplacement = (from: string) => {
  const { post } = useFetchClient();
  const [plan, setPlan] = useState<{ to: string; places: LinkPlace[] }>();
  const [replaced, setReplaced] = useState<ReplacedDocument[]>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setFault(undefined);
    await act().catch((error: unknown) => {
      setFault(faultInWords(error));
    });
    setBusy(false);
  };
  const look = (to: string) =>
    attempt(async () => {
      const { data } = await post<{ places: LinkPlace[] }>('/editorial/links/replacement/plan', {
        from,
        to,
      });
      setPlan({ to, places: data.places.filter(({ inDraft }) => inDraft) });
    });
  const replace = (to: string) =>
    attempt(async () => {
      const { data } = await post<{ documents: ReplacedDocument[] }>(
        '/editorial/links/replacement',
        { from, to },
      );
      setReplaced(data.documents);
    });
  return { plan, replaced, fault, busy, look, replace };
};

const OldAddress = ({ url }: { url: string }) => (
  <Box>
    <Typography variant="pi" fontWeight="bold">
      原网址
    </Typography>
    <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
      {readableUrl(url)}
    </Typography>
  </Box>
);

/** Puts another address in the place of one: first the places are shown, then it is done. */
export const ReplaceDialog = ({ item, suggestion, onClose }: ReplaceDialogProps) => {
  const [to, setTo] = useState(suggestion);
  const { plan, replaced, fault, busy, look, replace } = useReplacement(item.url);
  const isPlanned = plan !== undefined && plan.to === to.trim();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{replaced === undefined ? '全站替换链接' : '替换完成'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <OldAddress url={item.url} />
            {replaced === undefined ? (
              <Field.Root
                name="to"
                required
                hint="以 https:// 开头；本站内容写路径，如 /policies/网址名称"
                {...(fault === undefined ? {} : { error: fault })}
              >
                <Field.Label>新网址</Field.Label>
                <TextInput
                  value={to}
                  maxLength={2000}
                  onChange={({ target }: { target: HTMLInputElement }) => {
                    setTo(target.value);
                  }}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            ) : (
              <ReplacedList documents={replaced} />
            )}
            {replaced === undefined && isPlanned ? (
              <Box>
                <Typography tag="h3" variant="delta">
                  {`将修改 ${String(plan.places.length)} 处草稿`}
                </Typography>
                <Typography tag="p" textColor="neutral600">
                  {plan.places.length === 0
                    ? '草稿里已没有这个链接，把草稿送审、发布即可。'
                    : '已发布的内容不会立即改变，修改后的草稿仍须送审、发布。正在审核的内容会跳过并列出。'}
                </Typography>
                <Box paddingTop={3}>
                  <PlaceList places={plan.places} all />
                </Box>
              </Box>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {replaced === undefined ? '取消' : '关闭'}
          </Button>
          {replaced !== undefined ? null : isPlanned ? (
            <Button
              variant="danger"
              loading={busy}
              disabled={plan.places.length === 0}
              onClick={() => void replace(plan.to)}
            >
              确认替换
            </Button>
          ) : (
            <Button loading={busy} disabled={to.trim() === ''} onClick={() => void look(to.trim())}>
              查看将修改的位置
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
