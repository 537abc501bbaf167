import { createCheck } from '../check';
import { sample } from '../sample';

/** The calendar day in China of a moment. */
const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment);

/**
 * The days of a policy follow each other: 成文 ≤ 发布 ≤ now, and 有效性 fits 施行日期 (政府网站发展指引: 文件的修改、
 * 废止、失效 are marked).
 */
export const policyDates = createCheck({
  id: 'policy-dates',
  title: '政策文件的日期前后矛盾',
  source: '国办发〔2017〕47号：政策文件的发布与有效性标注',
  severity: 'blocking',
  types: ['policy'],
  find: ({ adoptedOn, promulgatedOn, effectiveOn, validity }, { now }) => {
    const today = dayOf(now);
    const found = [];
    if (promulgatedOn !== undefined && promulgatedOn > today)
      found.push({ path: 'promulgatedOn', message: '发布日期在将来，请核对' });
    if (adoptedOn !== undefined && promulgatedOn !== undefined && adoptedOn > promulgatedOn)
      found.push({ path: 'adoptedOn', message: '成文日期晚于发布日期，请核对' });
    if (effectiveOn !== undefined && validity === 'in-force' && effectiveOn > today)
      found.push({ path: 'validity', message: '施行日期未到，有效性应为“尚未施行”' });
    if (effectiveOn !== undefined && validity === 'not-yet-in-force' && effectiveOn <= today)
      found.push({
        path: 'validity',
        severity: 'warning' as const,
        message: '施行日期已到，有效性应为“现行有效”',
      });
    return found;
  },
  examples: {
    passing: [
      {
        words: '先成文，后发布，已施行',
        document: sample('policy', {
          adoptedOn: '2026-05-08',
          promulgatedOn: '2026-05-15',
          effectiveOn: '2026-06-15',
        }),
      },
    ],
    failing: [
      {
        words: '发布日期在将来',
        document: sample('policy', { promulgatedOn: '2099-01-01' }),
      },
      {
        words: '成文日期晚于发布日期',
        document: sample('policy', { adoptedOn: '2026-05-20', promulgatedOn: '2026-05-15' }),
      },
    ],
  },
});
