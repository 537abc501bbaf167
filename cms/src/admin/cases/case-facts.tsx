import { Flex, Link, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { BASIS_WORDS, GRADE_WORDS, OUTCOME_WORDS } from '../../editorial/cases/case-words';
import { beijingTime } from '../beijing-time';
import type { LookedCase } from './case-types';
import { Fact, Part } from './part';

const Due = ({ item: { case: item } }: { item: LookedCase }) =>
  item.due === null ? null : (
    <Fact name={BASIS_WORDS[item.due.basis]}>
      {`${item.due.day}${item.isOverdue ? '（已超期）' : ''}${item.due.isAnnounced ? '' : '；放假安排公布前暂按周一至周五推算'}`}
    </Fact>
  );

const Rated = ({ item: { rating } }: { item: LookedCase }) =>
  rating === null ? null : (
    <Fact name="评价">
      {`${GRADE_WORDS[rating.overall - 1] ?? ''}（效率 ${String(rating.speed)}、指南精确 ${String(rating.guide)}、便捷 ${String(rating.ease)}、平台 ${String(rating.platform)}，满分 5）`}
      {rating.words === '' ? '' : `：${rating.words}`}
    </Fact>
  );

/** What the same person has handed in besides, so that nobody decides twice. */
const Others = ({ item: { sameApplicant } }: { item: LookedCase }) =>
  sameApplicant.length === 0 ? null : (
    <Fact name="同一申请人的其他办件">
      {sameApplicant.map((number, at) => (
        <Fragment key={number}>
          {at === 0 ? '' : '、'}
          <Link tag={RouterLink} to={`/cases?number=${number}`}>
            {number}
          </Link>
        </Fragment>
      ))}
    </Fact>
  );

/** What is known of a case beside what was handed in. */
export const CaseFacts = ({ item }: { item: LookedCase }) => {
  const { case: one, form, proposal, booking, correction } = item;
  return (
    <Part title="基本情况">
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <Fact name="受理编号">{one.number}</Fact>
        <Fact name="事项">{`${form.title}（${form.implementingBody}）`}</Fact>
        <Fact name="提交时间">{beijingTime(one.receivedAt)}</Fact>
        <Due item={item} />
        <Fact name="承办人">{one.assignee?.name ?? '还没有分派'}</Fact>
        {proposal === null ? null : (
          <Fact name="呈报意见">
            {`${one.proposer?.name ?? ''}：${OUTCOME_WORDS[proposal.outcome]}。${proposal.words}`}
          </Fact>
        )}
        {correction === null ? null : (
          <Fact name="补正">{`${correction.until} 前，共 ${String(correction.items.length)} 项`}</Fact>
        )}
        {booking === null ? null : (
          <Fact name="预约">{`${booking.day} ${booking.time} ${
            form.form.handling.appointments.find(({ key }) => key === booking.place)?.name ??
            booking.place
          }`}</Fact>
        )}
        <Rated item={item} />
        <Others item={item} />
      </Flex>
      {form.isCurrent ? null : (
        <Typography variant="pi" textColor="neutral600">
          申请表后来修改过；这里按提交时的版本显示
        </Typography>
      )}
    </Part>
  );
};
