import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ClockColumn } from './clock-types';
import { ColumnsTable } from './columns-table';
import { DutyDialog } from './duty-dialog';
import { OwedLists } from './owed-lists';
import { saveAs } from './save-as';
import { Summary } from './summary';
import { faultInWords, useClock } from './use-clock';

const useEvidence = (today: string | undefined) => {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async () => {
    try {
      const { data } = await get<Blob>('/editorial/clock/evidence', { responseType: 'blob' });
      saveAs(data, `栏目更新佐证表 ${today ?? ''}.csv`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
  };
};

/** 检查时钟: how the site would stand if it were inspected now. */
const ClockPage = () => {
  const { clock, fault, save } = useClock();
  const [changing, setChanging] = useState<ClockColumn>();
  const exportEvidence = useEvidence(clock?.today);
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (clock === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>检查时钟</Page.Title>
      <Layouts.Header
        title="检查时钟"
        subtitle="各栏目离检查期限还有多久，还欠哪些事"
        primaryAction={
          <Flex gap={2}>
            <LinkButton tag={Link} variant="tertiary" to="/monthly-report">
              月度报告
            </LinkButton>
            <Button variant="secondary" onClick={() => void exportEvidence()}>
              导出佐证表
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Summary clock={clock} />
          <Box tag="section" aria-labelledby="columns-heading">
            <Typography tag="h2" variant="beta" id="columns-heading">
              栏目更新
            </Typography>
            <Box paddingTop={3}>
              <ColumnsTable
                columns={clock.columns}
                onChange={clock.mayConfigure ? setChanging : undefined}
              />
            </Box>
          </Box>
          <Box tag="section" aria-labelledby="owed-heading">
            <Typography tag="h2" variant="beta" id="owed-heading">
              待办事项
            </Typography>
            <Box paddingTop={3}>
              <OwedLists lists={clock.owed} />
            </Box>
          </Box>
        </Flex>
      </Layouts.Content>
      {changing === undefined ? null : (
        <DutyDialog
          column={changing}
          settings={clock.settings}
          onSave={save}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
    </Page.Main>
  );
};

export default ClockPage;
