import { errors } from '@strapi/utils';
import { inBeijingTime } from '../beijing-time';
import type { ScheduledAction } from './schedule-table';

/** Time enough to cancel what was scheduled by mistake, and for a clock that is a little off. */
const EARLIEST_SECONDS = 30;
const LATEST_YEARS = 2;

export interface PlannedTime {
  action: ScheduledAction;
  at: number;
}

/** @throws ValidationError when `at` is past, too soon or too far ahead */
export const checkTime = (at: number, now: number): void => {
  if (at <= now)
    throw new errors.ValidationError(
      `所选时间 ${inBeijingTime(at)} 已经过去，请选择以后的时间，或直接操作`,
    );
  if (at < now + EARLIEST_SECONDS * 1000)
    throw new errors.ValidationError(
      `所选时间太近，请选择 ${String(EARLIEST_SECONDS)} 秒以后的时间，或直接操作`,
    );
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LATEST_YEARS);
  if (at > latest.getTime())
    throw new errors.ValidationError(
      `所选时间 ${inBeijingTime(at)} 在两年以后，请核对年份；定时最长两年`,
    );
};

/**
 * Publication comes before withdrawal.
 * @param other the other act that is already scheduled for the same document and language
 * @throws ValidationError when the two would run in the wrong order
 */
export const checkOrder = (planned: PlannedTime, other: PlannedTime | undefined): void => {
  if (other === undefined || other.action === planned.action) return;
  const [publish, withdraw] = planned.action === 'publish' ? [planned, other] : [other, planned];
  if (publish.at < withdraw.at) return;
  throw new errors.ValidationError(
    `发布须在撤下之前：发布定于 ${inBeijingTime(publish.at)}，撤下定于 ${inBeijingTime(withdraw.at)}`,
  );
};
