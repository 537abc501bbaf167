import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';

/** How far what was decided has come. */
export interface DeliveryStatus {
  mayManage: boolean;
  delivery: { delivered: boolean; deliveredAt: string | null; fault: string | null };
}

interface DeliveryLineProps {
  status: DeliveryStatus;
  words: { arrived: string; underWay: string };
  onDeliver: () => void;
}

/** Whether the public already has what is decided here. */
export const DeliveryLine = ({ status, words, onDeliver }: DeliveryLineProps) => {
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
        {delivered ? `${words.arrived}${at}` : (fault ?? words.underWay)}
      </Typography>
      {!delivered && fault !== null && status.mayManage ? (
        <Button variant="tertiary" size="S" onClick={onDeliver}>
          立即重试
        </Button>
      ) : null}
    </Flex>
  );
};
