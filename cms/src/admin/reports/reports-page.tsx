import { EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import type { ReportFilter } from '../../editorial/reports/report-store';
import { Pages } from '../links/pages';
import { ReportActs } from './report-acts';
import { Filters, ReportList, StageMark } from './report-list';
import { ReportView } from './report-view';
import { useListing, useReport } from './use-reports';

const AWAY = '内容服务暂时连不上，新的留言稍后才会出现。';

const ListPage = () => {
  const [filter, setFilter] = useState<ReportFilter>('open');
  const [page, setPage] = useState(1);
  const { data: listing, fault } = useListing(filter, page);
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (listing === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>网民留言</Page.Title>
      <Layouts.Header
        title="网民留言"
        subtitle="网站找错和来信；答复后网民凭受理编号和查询码查看"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {listing.isCurrent ? null : <Typography textColor="danger600">{AWAY}</Typography>}
          <Filters
            listing={listing}
            filter={filter}
            onChoose={(next) => {
              setFilter(next);
              setPage(1);
            }}
          />
          {listing.items.length === 0 ? (
            <EmptyStateLayout content="没有这样的留言" />
          ) : (
            <ReportList items={listing.items} />
          )}
          <Pages page={page} total={listing.total} pageSize={listing.pageSize} onTurn={setPage} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const ReportPage = ({ number }: { number: string }) => {
  const { data: report, fault, setData } = useReport(number);
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (report === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{`网民留言 ${number}`}</Page.Title>
      <Layouts.Header
        title={report.title}
        subtitle={<StageMark item={report} />}
        navigationAction={
          <Link tag={RouterLink} to="/reports">
            返回列表
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <ReportView report={report} />
          <ReportActs key={report.version} report={report} onDone={setData} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

/** 网民留言: the list, or the one that the address names. */
const ReportsPage = () => {
  const [search] = useSearchParams();
  const number = search.get('number');
  return number === null ? <ListPage /> : <ReportPage key={number} number={number} />;
};

export default ReportsPage;
