import { createCheck } from '../check';
import { sample } from '../sample';

const REPORTS: readonly unknown[] = ['disclosure-report', 'website-report'];

/** A yearly report says of which year it is: by that it stands on the home page in January. */
export const reportYear = createCheck({
  id: 'report-year',
  title: '年度报告没有报告年度',
  source: '《中华人民共和国政府信息公开条例》第四十九条；国办发〔2017〕47号：政府网站工作年度报表',
  severity: 'blocking',
  types: ['page'],
  find: ({ placement, reportYear: year }) => {
    if (REPORTS.includes(placement) && year === undefined)
      return [{ path: 'reportYear', message: '请填写报告年度，如报告2025年的工作，填2025' }];
    if (!REPORTS.includes(placement) && year !== undefined)
      return [{ path: 'placement', message: '填了报告年度，请选择是哪一种年度报告' }];
    return [];
  },
  examples: {
    passing: [
      { words: '普通页面', document: sample('page') },
      {
        words: '2025年度报表',
        document: sample('page', { placement: 'website-report', reportYear: 2025 }),
      },
    ],
    failing: [
      {
        words: '年度报表没有年度',
        document: sample('page', { placement: 'website-report', reportYear: undefined }),
      },
      { words: '有年度而没有栏目', document: sample('page', { reportYear: 2025 }) },
    ],
  },
});
