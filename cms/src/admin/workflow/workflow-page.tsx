import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { readWorkflow, writeWorkflow } from '../desk-client';
import type { WorkflowType } from '../desk-types';
import { Refused } from '../document/dialog-frame';
import { WorkflowTable } from './workflow-table';

const useWorkflow = () => {
  const { toggleNotification } = useNotification();
  const [saved, setSaved] = useState<WorkflowType[] | null>(null);
  const [types, setTypes] = useState<WorkflowType[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = (read: WorkflowType[]): void => {
    setSaved(read);
    setTypes(read);
  };
  useEffect(() => {
    readWorkflow().then(take, (refusal: unknown) => {
      setError((refusal as Error).message);
    });
  }, []);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      take(await writeWorkflow(types.map(({ type, reviews }) => ({ type, reviews }))));
      toggleNotification({ type: 'success', message: '审核流程已保存' });
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const modified = types.some(({ reviews }, index) => saved?.[index]?.reviews !== reviews);
  return { loading: saved === null, types, setTypes, error, busy, modified, save };
};

/** 审核流程: how many reviews each type of content goes through before it is published. */
const WorkflowSettings = () => {
  const { loading, types, setTypes, error, busy, modified, save } = useWorkflow();
  return (
    <Page.Main>
      <Page.Title>审核流程</Page.Title>
      <Layouts.Header
        title="审核流程"
        subtitle="每类内容发布前要过几道审核"
        primaryAction={
          <Button loading={busy} disabled={!modified} onClick={() => void save()}>
            保存
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>
            三审为初审、复审、终审，二审为初审、终审，一审只有终审。各道审核由不同的人担任，撰稿人不能审自己的稿。正在审核的稿件按送审时的流程走完。
          </Typography>
          <Refused message={error} />
          {loading ? (
            error === null ? (
              <Loader>正在读取</Loader>
            ) : null
          ) : (
            <Box>
              <WorkflowTable types={types} onChange={setTypes} />
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const WorkflowPage = () => (
  <Page.Protect permissions={[{ action: 'api::editorial.workflow.configure', subject: null }]}>
    <WorkflowSettings />
  </Page.Protect>
);

export default WorkflowPage;
