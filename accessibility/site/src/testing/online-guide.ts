import { publishedDocument, type PublishedDocument } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';

const plain = { required: true, sensitive: false } as const;

/** A form in which every kind of field, a condition, a material and a consent stand. */
const form = {
  sections: [
    {
      title: '申请人',
      help: '请按身份证填写。',
      fields: [
        {
          ...{ kind: 'text', key: 'name', label: '姓名', lines: 'one', mostCharacters: 50 },
          ...{ ...plain, filledIn: 'name' },
        },
        {
          kind: 'identity-number',
          key: 'identity',
          label: '身份证号',
          required: true,
          sensitive: true,
        },
        { kind: 'telephone', key: 'telephone', label: '联系电话', ...plain },
        { kind: 'region', key: 'home', label: '户籍所在地', level: 'county', ...plain },
      ],
    },
    {
      title: '申请内容',
      fields: [
        {
          ...{ kind: 'choice', key: 'applicant', label: '申请人年龄', several: false, ...plain },
          options: [
            { value: 'adult', label: '年满十八周岁' },
            { value: 'minor', label: '未满十八周岁' },
          ],
        },
        {
          ...{
            kind: 'text',
            key: 'guardian',
            label: '监护人姓名',
            lines: 'one',
            mostCharacters: 50,
          },
          ...{ ...plain, onlyIf: { field: 'applicant', oneOf: ['minor'] } },
        },
        {
          ...{ kind: 'choice', key: 'reasons', label: '申请依据', several: true, required: true },
          ...{ sensitive: false, help: '以户口登记为准。' },
          options: [
            { value: 'father', label: '父亲的民族成份' },
            { value: 'mother', label: '母亲的民族成份' },
            { value: 'adoption', label: '收养关系' },
          ],
        },
        { kind: 'date', key: 'registered', label: '首次登记日期', range: 'past', ...plain },
        {
          ...{ kind: 'number', key: 'household', label: '户口簿人数', decimals: 0, least: 1 },
          ...{ most: 30, unit: '人', required: false, sensitive: false },
        },
        {
          ...{ kind: 'text', key: 'words', label: '情况说明', lines: 'several' },
          ...{ mostCharacters: 1000, required: false, sensitive: false },
        },
        {
          ...{ kind: 'declaration', key: 'truth', label: '本人承诺', ...plain },
          text: '以上填写的内容和提交的材料真实，如有虚假，愿意承担法律责任。',
        },
      ],
    },
  ],
  handling: {
    ...{ kind: 'decision', reviews: 1 },
    appointments: [
      {
        ...{ key: 'hall', name: '政务服务中心', weekdays: [1, 2, 3, 4, 5] },
        ...{ times: ['09:00', '14:30'], placesEach: 5 },
      },
    ],
  },
  privacy: {
    ...{ purpose: '办理民族成份变更', basis: '《中国公民民族成份登记管理办法》', keptMonths: 12 },
    sensitive: '身份证号属于敏感个人信息，用于核对户籍登记；泄露可能被冒用身份。',
  },
};

const materials = [
  { name: '书面申请书', copies: 1, required: true, medium: 'paper' },
  {
    ...{ name: '户口簿照片', copies: 1, required: false, medium: 'electronic', key: 'booklet' },
    upload: { kinds: ['picture', 'pdf'], mostFiles: 2, mostMegabytes: 5 },
  },
];

const [example] = exampleDocuments.filter(({ slug }) => slug === 'example-service-guide');

/** A guide with a form, beside the example that has none. */
export const onlineGuide: PublishedDocument = publishedDocument.parse({
  ...example,
  ...{ id: 'onlineguideexample', slug: 'example-online-guide', title: '民族成份变更在线申请' },
  ...{ form, materials },
});

export const ONLINE = '/service-guides/example-online-guide/apply';
