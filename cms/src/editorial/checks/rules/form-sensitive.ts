import { createCheck } from '../check';
import { sample, sampleForm } from '../sample';

const SENSITIVE =
  /宗教信仰|信仰|民族成份|民族身份|身份证|公民身份号码|残疾|疾病|病史|健康|银行|账号|行踪|未满十四|不满十四|监护|人脸|指纹/;

/**
 * What the law calls sensitive is asked with a separate consent: 个人信息保护法 art. 28 names religion,
 * health, accounts, whereabouts, biometrics and whatever concerns children under fourteen.
 */
export const formSensitive = createCheck({
  id: 'form-sensitive',
  title: '可能是敏感个人信息，没有标为敏感',
  source: '《个人信息保护法》第二十八条、第二十九条；GB/T 45574-2025',
  severity: 'warning',
  types: ['service-guide'],
  find: ({ form }) =>
    (form?.sections ?? []).flatMap(({ fields }, section) =>
      (fields ?? []).flatMap((field, at) => {
        const isAsked = field.kind === 'identity-number' || SENSITIVE.test(field.label ?? '');
        if (!isAsked || field.sensitive === true || field.kind === 'declaration') return [];
        const path = `form.sections.${String(section)}.fields.${String(at)}.sensitive`;
        const message = `“${field.label ?? ''}”可能是敏感个人信息，请标为敏感并写明单独同意的内容，或者不收集`;
        return [{ path, message }];
      }),
    ),
  examples: {
    passing: [
      { words: '只问姓名', document: sample('service-guide', { form: sampleForm() }) },
      {
        words: '公民身份号码标为敏感',
        document: sample('service-guide', {
          form: sampleForm([
            {
              ...{ kind: 'identity-number', key: 'id-number', label: '公民身份号码' },
              ...{ required: true, sensitive: true },
            },
          ]),
        }),
      },
    ],
    failing: [
      {
        words: '收集宗教信仰，没有标为敏感',
        document: sample('service-guide', {
          form: sampleForm([
            {
              ...{ kind: 'text', key: 'xin-yang', label: '宗教信仰', required: false },
              ...{ sensitive: false, lines: 'one', mostCharacters: 50 },
            },
          ]),
        }),
      },
    ],
  },
});
