import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Pages } from '../links/pages';
import { useDeskData } from '../use-desk-data';
import { CaseLine } from './case-line';
import type { CaseChoices, CaseFilter, DeskCaseList } from './case-types';
import { InboxFilters } from './inbox-filters';

/** As many as the api answers at once. */
const PAGE_SIZE = 20;
const EVERYTHING: CaseFilter = { stage: '', assignee: '', guide: '', overdue: false };

const addressOf = ({ stage, assignee, guide, overdue }: CaseFilter, page: number): string => {
  const query = new URLSearchParams({ page: String(page) });
  if (stage !== '') query.set('stage', stage);
  if (assignee !== '') query.set('assignee', assignee);
  if (guide !== '') query.set('guide', guide);
  if (overdue) query.set('overdue', 'true');
  return `/editorial/cases?${String(query)}`;
};

type Line = DeskCaseList['cases'][number];

/** Escalated first, then overdue, then by the day on which they are due. */
const byUrgency = (a: Line, b: Line): number =>
  Number(b.escalated) - Number(a.escalated) ||
  Number(b.isOverdue) - Number(a.isOverdue) ||
  (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999');

const Counted = ({ list }: { list: DeskCaseList }) => {
  const overdue = list.cases.filter(({ isOverdue }) => isOverdue).length;
  const escalated = list.cases.filter((one) => one.escalated).length;
  return (
    <Typography role="status">
      {`共 ${String(list.total)} 件，本页超期 ${String(overdue)} 件，已上报 ${String(escalated)} 件`}
    </Typography>
  );
};

/** What is due, the most urgent first. Nothing of a person stands in it. */
export const Inbox = () => {
  const [filter, setFilter] = useState(EVERYTHING);
  const [page, setPage] = useState(1);
  const { data: choices } = useDeskData<CaseChoices>('/editorial/cases/choices');
  const { data: list, fault } = useDeskData<DeskCaseList>(addressOf(filter, page));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <InboxFilters
        filter={filter}
        choices={choices ?? { guides: [], officials: [] }}
        onChange={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      {fault === undefined ? null : (
        <Typography role="alert" textColor="danger600">
          {fault}
        </Typography>
      )}
      {list === undefined ? (
        fault === undefined ? (
          <Page.Loading>正在读取</Page.Loading>
        ) : null
      ) : (
        <>
          <Counted list={list} />
          {list.cases.length === 0 ? (
            <EmptyStateLayout content="没有这样的办件" />
          ) : (
            <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label="办件">
              {[...list.cases].sort(byUrgency).map((item) => (
                <CaseLine key={item.number} item={item} />
              ))}
            </Flex>
          )}
          <Pages page={page} total={list.total} pageSize={PAGE_SIZE} onTurn={setPage} />
        </>
      )}
    </Flex>
  );
};
