import { day } from '@minzong/content-types';
import { nearestName } from './nearest-name';
import { officialDays } from './official-days';
import type { Attribute } from './schemas';

/** A value that its field can hold, or why it cannot, in the words of the editor. */
export type Reading = { value: string | number | boolean } | { problem: string };

const YES = ['true', 'yes', '是', '1'];
const NO = ['false', 'no', '否', '0'];

const readInteger = (written: string): Reading =>
  /^-?\d{1,9}$/.test(written) ? { value: Number(written) } : { problem: '应为整数' };

const readBoolean = (written: string): Reading => {
  if (YES.includes(written.toLowerCase())) return { value: true };
  return NO.includes(written.toLowerCase()) ? { value: false } : { problem: '应为 true 或 false' };
};

const readDay = (written: string): Reading => {
  const found = day.safeParse(written).success ? written : officialDays(written)[0];
  return found === undefined ? { problem: '应为日期，如 2026-03-01' } : { value: found };
};

// A day without an hour means the start of that day in China.
const readMoment = (written: string): Reading => {
  const dayAlone =
    officialDays(written)[0] ?? (day.safeParse(written).success ? written : undefined);
  const moment = new Date(dayAlone === undefined ? written : `${dayAlone}T00:00:00+08:00`);
  const zoned = dayAlone !== undefined || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  if (!zoned || Number.isNaN(moment.getTime())) {
    return { problem: '应为日期或带时区的时间，如 2026-03-01 或 2026-03-01T09:00:00+08:00' };
  }
  return { value: moment.toISOString() };
};

const readChoice = (written: string, choices: readonly string[]): Reading => {
  if (choices.includes(written)) return { value: written };
  const near = nearestName(written, choices);
  const hint = near === undefined ? `可用 ${choices.join('、')}` : `是否为“${near}”？`;
  return { problem: `“${written.slice(0, 40)}”不是可选值，${hint}` };
};

/** Reads what the front matter says for a field of one value. `written` is text as it stands there. */
export const readScalar = (attribute: Attribute, written: string): Reading => {
  const trimmed = written.trim();
  switch (attribute.type) {
    case 'integer':
      return readInteger(trimmed);
    case 'boolean':
      return readBoolean(trimmed);
    case 'date':
      return readDay(trimmed);
    case 'datetime':
      return readMoment(trimmed);
    case 'enumeration':
      return readChoice(trimmed, attribute.enum ?? []);
    default:
      return { value: written };
  }
};
