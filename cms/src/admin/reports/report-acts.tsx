import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReportDetail } from '../../editorial/reports/report-item';
import { OUTCOME_WORDS } from '../../editorial/reports/report-words';
import { beijingTime } from '../beijing-time';
import { faultInWords } from '../clock/use-clock';

interface ActsProps {
  report: ReportDetail;
  onDone: (report: ReportDetail) => void;
}

const useAct = ({ report, onDone }: ActsProps) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const act = async (name: string, body: object, success: string) => {
    setBusy(true);
    try {
      const address = `/editorial/reports/${report.number}/${name}`;
      const { data } = await post<ReportDetail>(address, { version: report.version, ...body });
      onDone(data);
      toggleNotification({ type: 'success', message: success });
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
    setBusy(false);
  };
  return { act, busy };
};

const Done = ({ report }: { report: ReportDetail }) => (
  <Typography variant="pi" textColor="neutral600">
    {report.answered === null
      ? ''
      : `${report.answered.by} 于 ${beijingTime(report.answered.at)} 答复。`}
    {report.closed === null ? '' : `${report.closed.by} 于 ${beijingTime(report.closed.at)} 关闭。`}
    {report.isDelivered ? '' : '内容服务暂时连不上，网民稍后才能查到最新情况。'}
  </Typography>
);

const Words = (props: {
  name: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) => (
  <Field.Root name={props.name} hint={props.hint}>
    <Field.Label>{props.label}</Field.Label>
    <Textarea
      value={props.value}
      onChange={({ target }: { target: HTMLTextAreaElement }) => {
        props.onChange(target.value);
      }}
    />
    <Field.Hint />
  </Field.Root>
);

/** What can be done with a report: take it up, answer it, close it. */
export const ReportActs = (props: ActsProps) => {
  const { report } = props;
  const { act, busy } = useAct(props);
  const [assignee, setAssignee] = useState(report.assignee);
  const [note, setNote] = useState(report.note);
  const [answer, setAnswer] = useState(report.answer);
  const [outcome, setOutcome] = useState<string>(report.outcome ?? report.outcomes[0] ?? '');
  const isClosed = report.stage === 'closed';
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Done report={report} />
        <Field.Root name="assignee" hint="处室和姓名，只在编辑台显示">
          <Field.Label>承办人</Field.Label>
          <TextInput
            value={assignee}
            maxLength={100}
            onChange={({ target }: { target: HTMLInputElement }) => {
              setAssignee(target.value);
            }}
          />
          <Field.Hint />
        </Field.Root>
        <Words name="note" label="办理记录" hint="只在编辑台显示" value={note} onChange={setNote} />
        <Flex>
          <Button
            variant="secondary"
            loading={busy}
            onClick={() => void act('handling', { assignee, note }, '已记入办理')}
          >
            {isClosed ? '重新办理' : report.stage === 'received' ? '开始办理' : '保存办理记录'}
          </Button>
        </Flex>
        {isClosed ? null : (
          <>
            <Words
              name="answer"
              label="答复"
              hint="网民凭受理编号和查询码可以看到；请不要写其他人的个人信息"
              value={answer}
              onChange={setAnswer}
            />
            <Field.Root name="outcome">
              <Field.Label>办理结果</Field.Label>
              <SingleSelect
                value={outcome}
                onChange={(value: string | number) => {
                  setOutcome(String(value));
                }}
              >
                {report.outcomes.map((value) => (
                  <SingleSelectOption key={value} value={value}>
                    {OUTCOME_WORDS[value]}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Flex gap={2}>
              <Button
                variant="secondary"
                loading={busy}
                onClick={() => void act('answer', { answer }, '已答复')}
              >
                只答复
              </Button>
              <Button
                loading={busy}
                onClick={() => void act('closing', { outcome, answer }, '已关闭')}
              >
                答复并关闭
              </Button>
            </Flex>
          </>
        )}
      </Flex>
    </Box>
  );
};
