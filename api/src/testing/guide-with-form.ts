import type { CaseHandling, FormField, Locale, ServiceGuide } from '@minzong/content-types';
import { exampleOf } from './documents';

const asked = { required: true, sensitive: false };

const FIELDS: FormField[] = [
  {
    ...{ kind: 'text', key: 'name', label: '姓名', ...asked, lines: 'one' },
    ...{ mostCharacters: 50, filledIn: 'name' },
  },
  { kind: 'identity-number', key: 'identity', label: '公民身份号码', ...asked, sensitive: true },
  { kind: 'telephone', key: 'telephone', label: '联系电话', ...asked },
  {
    ...{ kind: 'choice', key: 'delivery', label: '领取方式', ...asked, several: false },
    options: [
      { value: 'counter', label: '窗口领取' },
      { value: 'post', label: '邮寄' },
    ],
  },
  {
    ...{ kind: 'text', key: 'address', label: '邮寄地址', ...asked, lines: 'several' },
    ...{ mostCharacters: 200, onlyIf: { field: 'delivery', oneOf: ['post'] } },
  },
];

const HANDLING: CaseHandling = { kind: 'decision', reviews: 1, appointments: [] };

/** A guide that can be applied for, with some of its handling changed. */
export const guideWithForm = (
  handling: Partial<CaseHandling> = {},
  changes: Partial<ServiceGuide> = {},
  locale: Locale = 'zh-CN',
): ServiceGuide =>
  exampleOf(
    'service-guide',
    {
      form: {
        sections: [{ title: '申请人', fields: FIELDS }],
        handling: { ...HANDLING, ...handling },
        privacy: {
          ...{ purpose: '办理民族成份变更', basis: '法定职责', keptMonths: 24 },
          sensitive: '须核对身份，以免他人冒名。',
        },
      },
      materials: [
        {
          ...{ key: 'photo', name: '户口簿照片', copies: 1, required: false, medium: 'either' },
          upload: { kinds: ['picture', 'pdf', 'word'], mostFiles: 2, mostMegabytes: 2 },
        },
      ],
      ...changes,
    },
    locale,
  );

/** Nobody's: the district, the day and the check sign are right. */
export const IDENTITY = '511102199003073919';

export const ANSWERS = {
  ...{ name: '测试阿依莫', identity: IDENTITY, telephone: '13800138000' },
  ...{ delivery: 'counter', consent: 'yes' },
};
