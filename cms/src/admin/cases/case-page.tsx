import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { ActPanel } from './act-panel';
import { CaseAnswers } from './case-answers';
import { CaseFacts } from './case-facts';
import { CaseMark } from './case-line';
import { CaseSteps, StepList } from './case-steps';
import { CasePrintStyle } from './case-print-style';
import { useCase, type Overtaken } from './use-case';

const OvertakenNote = ({ overtaken }: { overtaken: Overtaken }) => (
  <Box
    role="alert"
    background="warning100"
    borderColor="warning200"
    hasRadius
    padding={4}
    className="case-no-print"
  >
    <Typography tag="h2" variant="delta">
      其他人刚刚办理过这件办件
    </Typography>
    <Typography tag="p" paddingTop={2} paddingBottom={2}>
      您刚才的办理没有生效，填写的内容还在下面。这段时间办理了：
    </Typography>
    <StepList steps={overtaken.steps} />
  </Box>
);

const BackLink = () => (
  <Link tag={RouterLink} to="/cases">
    返回收件箱
  </Link>
);

/** One case: what was handed in, what has happened, and what may be done now. */
export const CasePage = ({ number }: { number: string }) => {
  const { post } = useFetchClient();
  const { item, fault, overtaken, busy, act } = useCase(number);
  const print = async () => {
    await post(`/editorial/cases/${number}/print`, {});
    window.print();
  };
  if (item === undefined)
    return fault === undefined ? (
      <Page.Loading>正在记录并读取</Page.Loading>
    ) : (
      <Page.Main>
        <Page.Title>办件</Page.Title>
        <Layouts.Header title={`办件 ${number}`} navigationAction={<BackLink />} />
        <Layouts.Content>
          <Typography role="alert" textColor="danger600">
            {fault}
          </Typography>
        </Layouts.Content>
      </Page.Main>
    );
  return (
    <Page.Main>
      <CasePrintStyle />
      <Page.Title>{`办件 ${number}`}</Page.Title>
      <Layouts.Header
        title={item.case.title}
        subtitle={<CaseMark item={item.case} />}
        navigationAction={<BackLink />}
        secondaryAction={
          <Button variant="tertiary" onClick={() => void print()}>
            打印
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {overtaken === undefined ? null : <OvertakenNote overtaken={overtaken} />}
          <CaseFacts item={item} />
          <CaseAnswers item={item} />
          <CaseSteps item={item} />
          <ActPanel item={item} busy={busy} fault={fault} onAct={act} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
