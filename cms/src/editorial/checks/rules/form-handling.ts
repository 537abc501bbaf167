import { dayOf } from '../../clock/beijing-days';
import { createCheck } from '../check';
import type { Draft } from '../draft';
import { sample, sampleForm } from '../sample';

type Guide = Draft<'service-guide'>;
type Form = NonNullable<Guide['form']>;

const neededBy = ({ handling, sections }: Form) => {
  const { kind, places, closesOn, register, appointments = [] } = handling ?? {};
  const found: { path: string; message: string }[] = [];
  const need = (isThere: boolean, path: string, message: string): void => {
    if (!isThere) found.push({ path: `form.${path}`, message });
  };
  if (kind === 'enrolment') {
    need(places !== undefined, 'handling.places', '报名类的申请表请填写名额');
    need(closesOn !== undefined, 'handling.closesOn', '报名类的申请表请填写截止日');
  }
  if (kind === 'look-up') {
    need(register !== undefined, 'handling.register', '查询类的申请表请填写所查的名册');
    const count = (sections ?? []).flatMap(({ fields }) => fields ?? []).length;
    need(count >= 2, 'sections', '查询类的申请表至少要核对两项，只凭一项就能逐个试出名册');
  }
  const keys = appointments.map(({ key }) => key);
  need(new Set(keys).size === keys.length, 'handling.appointments', '预约地点的代号重复');
  return found;
};

const deadlineOf = ({ form, statutoryWorkingDays, promisedWorkingDays }: Guide) =>
  form?.handling?.kind === 'decision' &&
  statutoryWorkingDays === undefined &&
  promisedWorkingDays === undefined
    ? [
        {
          path: 'promisedWorkingDays',
          message: '在线申请须有办结期限，请填写法定或者承诺办结时限',
        },
      ]
    : [];

const isOver = ({ handling }: Form, now: Date) =>
  handling?.closesOn !== undefined && handling.closesOn < dayOf(now)
    ? [
        {
          path: 'form.handling.closesOn',
          message: `截止日 ${handling.closesOn} 已过，发布后不再接受申请，请核对`,
          severity: 'warning' as const,
        },
      ]
    : [];

/** A form has what its kind of handling needs: a register, places, a closing day, a deadline. */
export const formHandling = createCheck({
  id: 'form-handling',
  title: '在线申请表缺少办理所需的设置',
  source: '本系统规定；《行政许可法》第四十二条（办结期限）',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide, { now }) =>
    guide.form === undefined
      ? []
      : [...neededBy(guide.form), ...deadlineOf(guide), ...isOver(guide.form, now)],
  examples: {
    passing: [
      { words: '审批类，有办结时限', document: sample('service-guide', { form: sampleForm() }) },
      {
        words: '报名类，有名额和截止日',
        document: sample('service-guide', {
          form: sampleForm(undefined, { kind: 'enrolment', places: 40, closesOn: '2026-12-31' }),
        }),
      },
    ],
    failing: [
      {
        words: '报名类没有名额',
        document: sample('service-guide', {
          form: sampleForm(undefined, { kind: 'enrolment', closesOn: '2026-12-31' }),
        }),
      },
      {
        words: '查询类没有名册，只核对一项',
        document: sample('service-guide', { form: sampleForm(undefined, { kind: 'look-up' }) }),
      },
      {
        words: '审批类没有办结时限',
        document: sample('service-guide', {
          form: sampleForm(),
          statutoryWorkingDays: undefined,
          promisedWorkingDays: undefined,
        }),
      },
    ],
  },
});
