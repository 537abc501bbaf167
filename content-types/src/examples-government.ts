import type { PublishedDocument } from './document-types';
import { example, paragraph } from './example-document';
import { exampleImage } from './example-image';

/** What a government site says of itself: people, offices, and the pages of 政府信息公开. */
export const governmentExamples: PublishedDocument[] = [
  example('leader', 'example-leader', {
    title: '阿依示例',
    summary: '主持示范州民族宗教事务委员会全面工作。',
    post: '党组书记、主任',
    duties: ['主持全面工作', '分管办公室'],
    position: 1,
    cover: { ...exampleImage, alternativeText: '阿依示例的标准照' },
    body: [paragraph('1975年8月生，彝族，大学学历。')],
  }),
  example('leader', 'example-deputy', {
    title: '扎西示例',
    post: '副主任',
    duties: [],
    position: 2,
    body: [],
  }),
  example('department', 'example-authority', {
    title: '示范州民族宗教事务委员会',
    kind: 'authority',
    position: 1,
    head: '阿依示例',
    telephone: '0800-0000000',
    address: '示范路1号',
    hours: '工作日9:00—17:00',
    body: [paragraph('贯彻执行民族、宗教工作的方针政策和法律、法规。')],
  }),
  example(
    'department',
    'example-authority',
    {
      title: 'Demonstration Prefecture Ethnic and Religious Affairs Commission',
      kind: 'authority',
      position: 1,
      head: 'Ayi Shili',
      telephone: '0800-0000000',
      body: [paragraph('Carries out policies and laws on ethnic and religious affairs.')],
    },
    'en',
  ),
  example('department', 'example-office', {
    title: '办公室',
    kind: 'internal',
    position: 2,
    body: [paragraph('负责机关日常运转和政府信息公开。')],
  }),
  example('page', 'example-website-report', {
    title: '政府网站工作年度报表（2025年度）',
    placement: 'website-report',
    reportYear: 2025,
    body: [paragraph('总访问量1000次。')],
  }),
  example('page', 'example-disclosure-guide', {
    title: '政府信息公开指南',
    placement: 'disclosure-guide',
    body: [paragraph('怎样查阅和申请政府信息。')],
  }),
  example('page', 'example-overview', {
    title: '单位概况',
    placement: 'overview',
    body: [paragraph('示范州民族宗教事务委员会是州人民政府工作部门。')],
  }),
  ...(['zh-CN', 'en'] as const).map((locale) =>
    example(
      'page',
      'example-contact',
      {
        title: locale === 'en' ? 'How to reach us' : '联系方式',
        placement: 'contact',
        body: [
          paragraph(locale === 'en' ? 'Call, write or come in.' : '可以打电话、写信或者当面。'),
        ],
      },
      locale,
    ),
  ),
];
