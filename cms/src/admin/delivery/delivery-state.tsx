import { Flex, Status, Typography } from '@strapi/design-system';

export interface DeliveryStatus {
  state: 'never' | 'delivered' | 'pending' | 'refused';
  revision: number;
  deliveredRevision: number;
  attempts: number;
  deliveredAt: string | null;
  error: string | null;
  faults: { path: string; label: string; message: string }[];
}

const VARIANTS = {
  never: 'neutral',
  delivered: 'success',
  pending: 'secondary',
  refused: 'danger',
} as const;

const titleOf = ({ state, deliveredRevision, attempts }: DeliveryStatus): string => {
  switch (state) {
    case 'never':
      return '尚未发布';
    case 'delivered':
      return `已送达 第 ${String(deliveredRevision)} 版`;
    case 'pending':
      return `正在送达，第 ${String(attempts + 1)} 次尝试`;
    case 'refused':
      return '被拒绝，公众仍看到上一版';
  }
};

const hintOf = ({ state, deliveredAt, error, faults }: DeliveryStatus): string | null => {
  if (state === 'delivered' && deliveredAt !== null)
    return new Date(deliveredAt).toLocaleString('zh-CN');
  return faults.length === 0 && state !== 'delivered' ? error : null;
};

/** One status line with its time, or the fields that stand in the way. */
export const DeliveryState = ({ status }: { status: DeliveryStatus | undefined }) => {
  if (status === undefined) return <Typography textColor="neutral600">无法读取状态</Typography>;
  const hint = hintOf(status);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Status variant={VARIANTS[status.state]} size="S" role="status">
        <Typography variant="omega" fontWeight="bold">
          {titleOf(status)}
        </Typography>
      </Status>
      {hint === null ? null : (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      {status.faults.map(({ path, label, message }) => (
        <Typography key={`${path} ${message}`} variant="pi" textColor="danger600">
          {`${label}：${message}`}
        </Typography>
      ))}
    </Flex>
  );
};
