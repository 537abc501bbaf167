import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { NO_FILTER } from './audit-types';
import { MonthExport } from './month-export';
import { Paging } from './paging';
import { useAudit, useAuditChoices } from './use-audit';
import { useVerification, VerificationResult, VerifyButton } from './verify-button';

const EXPORT = [{ action: 'api::editorial.audit.export', subject: null }];

/** 审计: who did what to which field when. */
const AuditPage = () => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [page, setPage] = useState(1);
  const { data, fault } = useAudit(filter, page);
  const choices = useAuditChoices();
  const { result, running, verify, forget } = useVerification();
  const { allowedActions } = useRBAC(EXPORT);
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (data === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>审计</Page.Title>
      <Layouts.Header
        title="审计"
        subtitle="谁在什么时候对什么做了什么；只能追加，不能修改"
        primaryAction={
          <Flex gap={4} alignItems="end">
            {allowedActions['canExport'] === true ? <MonthExport /> : null}
            <VerifyButton running={running} onVerify={() => void verify()} />
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {result === undefined ? null : <VerificationResult result={result} onClose={forget} />}
          <AuditFilters
            choices={choices}
            onFilter={(asked) => {
              setFilter(asked);
              setPage(1);
            }}
          />
          <AuditTable items={data.items} />
          <Paging page={data.page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default AuditPage;
