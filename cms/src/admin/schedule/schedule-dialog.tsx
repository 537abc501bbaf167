import { Field, Flex, Grid, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { beijingTime, momentOf } from '../beijing-time';
import { schedule } from '../desk-client';
import { DialogFrame } from '../document/dialog-frame';
import { useRunning } from '../document/use-act';
import type { DeskDialogProps } from '../review/desk-dialogs';
import {
  EMPTY_WITHDRAWAL,
  withdrawalFault,
  type WithdrawalDraft,
} from '../withdrawal/withdrawal-draft';
import { WithdrawalFields } from '../withdrawal/withdrawal-fields';

interface ScheduleDialogProps extends DeskDialogProps {
  action: 'publish' | 'withdraw';
}

const HOUR_MILLISECONDS = 3_600_000;

const faultOf = (at: Date | null): string | null => {
  if (at === null) return '请填写日期和时间。';
  return at.getTime() <= Date.now()
    ? '这个时间已经过去。请填写将来的时间；要立即发布或撤下，请关闭本窗口用相应按钮。'
    : null;
};

const When = ({
  label,
  type,
  value,
  onChange,
}: {
  label: string;
  type: 'date' | 'time';
  value: string;
  onChange: (value: string) => void;
}) => (
  <Field.Root name={`schedule-${type}`} required width="100%">
    <Field.Label>{label}</Field.Label>
    <Field.Input
      type={type}
      value={value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        onChange(event.target.value);
      }}
    />
  </Field.Root>
);

/** 定时: the moment in Beijing time; for a withdrawal its kind and reason as well. */
export const ScheduleDialog = ({ documentKey, action }: ScheduleDialogProps) => {
  const { busy, error, run } = useRunning(documentKey);
  const soon = beijingTime(Date.now() + HOUR_MILLISECONDS).split(' ');
  const [day, setDay] = useState(soon[0] ?? '');
  const [time, setTime] = useState(soon[1] ?? '');
  const [withdrawal, setWithdrawal] = useState<WithdrawalDraft>(EMPTY_WITHDRAWAL);
  const at = momentOf(day, time);
  const words = action === 'publish' ? '发布' : '撤下';
  const fault = faultOf(at) ?? (action === 'withdraw' ? withdrawalFault(withdrawal) : null);
  const confirm = (): void => {
    if (at === null) return;
    void run(
      () =>
        schedule(documentKey, {
          action,
          at: at.toISOString(),
          ...(action === 'withdraw' ? { withdrawal } : {}),
        }),
      `将于 ${beijingTime(at.getTime())} ${words}`,
    );
  };
  return (
    <DialogFrame
      title={`定时${words}`}
      error={error}
      confirm={{ label: `定时${words}`, busy, disabled: fault !== null, onConfirm: confirm }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{`到时自动${words}。时间一律按北京时间填写。`}</Typography>
        <Grid.Root gap={4}>
          <Grid.Item col={6} xs={12}>
            <When label="日期（北京时间）" type="date" value={day} onChange={setDay} />
          </Grid.Item>
          <Grid.Item col={6} xs={12}>
            <When label="时间（北京时间）" type="time" value={time} onChange={setTime} />
          </Grid.Item>
        </Grid.Root>
        {action === 'withdraw' ? (
          <WithdrawalFields documentKey={documentKey} draft={withdrawal} onChange={setWithdrawal} />
        ) : null}
        <Typography role="status" textColor={fault === null ? 'neutral800' : 'danger700'}>
          {fault ?? `将于 ${beijingTime(at?.getTime() ?? 0)}（北京时间）${words}`}
        </Typography>
      </Flex>
    </DialogFrame>
  );
};
