import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { FactCheckReplyView } from './fact-check-reply';
import { timeInWords, type FactCheck } from './preview-types';
import type { FactCheckActs } from './use-fact-checks';

const STATES: Record<FactCheck['state'], string> = {
  waiting: '等待回复',
  replied: '已回复',
  expired: '已过期',
  revoked: '已收回',
};

const LinkActs = ({ check, acts }: { check: FactCheck; acts: FactCheckActs }) => {
  const { toggleNotification } = useNotification();
  const { address } = check;
  if (address === null) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toggleNotification({ type: 'success', message: '链接已复制，请发给专家' });
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button size="S" variant="secondary" onClick={() => void copy()}>
        复制链接
      </Button>
      <Button size="S" variant="danger-light" onClick={() => void acts.revoke(check.id)}>
        收回链接
      </Button>
    </Flex>
  );
};

const Check = ({ check, acts }: { check: FactCheck; acts: FactCheckActs }) => (
  <Box tag="li" borderColor="neutral200" hasRadius padding={3} width="100%">
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="bold">{check.expert}</Typography>
        <Badge>{STATES[check.state]}</Badge>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {`第 ${String(check.revision)} 版 · ${check.askedBy} ${timeInWords(check.askedAt)} 发出 · 有效期至 ${timeInWords(check.expiresAt)}`}
      </Typography>
      <LinkActs check={check} acts={acts} />
      {check.replies.map((reply) => (
        <FactCheckReplyView key={reply.id} check={check} reply={reply} acts={acts} />
      ))}
    </Flex>
  </Box>
);

/** Everything that was asked about a document, the newest first. */
export const FactCheckList = ({ acts }: { acts: FactCheckActs }) => {
  const { list, trouble } = acts;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {trouble === undefined ? null : (
        <Typography variant="pi" textColor="danger600" role="alert">
          {trouble}
        </Typography>
      )}
      {list?.isCurrent === false ? (
        <Typography variant="pi" textColor="neutral600">
          内容服务暂时连不上，可能还有新回复没有取到
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%">
        {(list?.factChecks ?? []).map((check) => (
          <Check key={check.id} check={check} acts={acts} />
        ))}
      </Flex>
    </Flex>
  );
};
