import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';
import type { SearchStatus } from './search-types';

interface DeliveryLineProps {
  status: SearchStatus;
  onDeliver: () => void;
}

/** Whether the search holds what is decided here. */
export const DeliveryLine = ({ status, onDeliver }: DeliveryLineProps) => {
  const { delivered, deliveredAt, fault } = status.delivery;
  const at = deliveredAt === null ? '' : `（${beijingTime(deliveredAt)}）`;
  return (
    <Flex gap={3} alignItems="center" wrap="wrap" role="status">
      <Status variant={delivered ? 'success' : 'warning'} size="S">
        <Typography variant="omega" fontWeight="bold">
          {delivered ? '已送达' : '待送达'}
        </Typography>
      </Status>
      <Typography textColor="neutral600">
        {delivered
          ? `设置已在公众检索中生效${at}`
          : (fault ?? '设置正在送往检索服务，一般几秒内生效')}
      </Typography>
      {!delivered && fault !== null && status.mayManage ? (
        <Button variant="tertiary" size="S" onClick={onDeliver}>
          立即重试
        </Button>
      ) : null}
    </Flex>
  );
};
