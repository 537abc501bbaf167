import { Alert, Button } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { Verification } from './audit-types';
import { toTheSecond } from './beijing-time';

/** Asks the server to verify the chain. */
export const useVerification = () => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [result, setResult] = useState<Verification>();
  const [running, setRunning] = useState(false);
  const verify = async () => {
    setRunning(true);
    try {
      setResult((await post<Verification>('/editorial/audit/verify')).data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
    setRunning(false);
  };
  return {
    result,
    running,
    verify,
    forget: () => {
      setResult(undefined);
    },
  };
};

interface ButtonProps {
  running: boolean;
  onVerify: () => void;
}

export const VerifyButton = ({ running, onVerify }: ButtonProps) => (
  <Button variant="secondary" loading={running} onClick={onVerify}>
    核对完整性
  </Button>
);

const badInWords = ({ bad }: Verification): string => {
  if (bad === null) return '';
  const place = bad.id === null ? '' : `编号 ${String(bad.id)}，`;
  const time = bad.at === null ? '' : `${toTheSecond(bad.at)}，`;
  return `${place}${time}${bad.what}。请立即保存数据库和数据目录，并报告系统管理员。`;
};

const periodInWords = ({ rows, from, to }: Verification): string =>
  from === null || to === null
    ? `共 ${String(rows)} 条`
    : `共 ${String(rows)} 条，${toTheSecond(from)} 至 ${toTheSecond(to)}`;

interface ResultProps {
  result: Verification;
  onClose: () => void;
}

/** What the verification found, in words. */
export const VerificationResult = ({ result, onClose }: ResultProps) => {
  const { bad, warnings } = result;
  const warned = warnings.length === 0 ? '' : `。注意：${warnings.join('；')}`;
  return (
    <Alert
      role="status"
      closeLabel="关闭"
      onClose={onClose}
      variant={bad === null ? 'success' : 'danger'}
      title={bad === null ? '记录完整，没有被改动。' : '审计记录有问题。'}
    >
      {bad === null ? periodInWords(result) + warned : badInWords(result) + warned}
    </Alert>
  );
};
