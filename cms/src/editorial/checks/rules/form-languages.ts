import { valueInWords } from '../../../setup/value-words';
import { createCheck } from '../check';
import { keysOfForm } from '../forms/form-keys';
import { sample, sampleForm } from '../sample';

/** However somebody reads a form, what is handed in is the same: its keys are those of all languages. */
export const formLanguages = createCheck({
  id: 'form-languages',
  title: '各语言申请表的代号不一致',
  source: '本系统规定：各语言版本收集同样的内容，申请可以换语言查看',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide, { formKeys }) => {
    if (guide.form === undefined) return [];
    const own = keysOfForm(guide);
    return [...formKeys].flatMap(([locale, keys]) => {
      const missing = keys.filter((key) => !own.includes(key));
      const extra = own.filter((key) => !keys.includes(key));
      if (missing.length + extra.length === 0) return [];
      const told = [
        missing.length > 0 ? `缺少 ${missing.slice(0, 5).join('、')}` : '',
        extra.length > 0 ? `多出 ${extra.slice(0, 5).join('、')}` : '',
      ];
      const message = `与${valueInWords(locale)}版申请表的代号不同：${told.filter((part) => part !== '').join('，')}；请用“按中文版对齐”补齐`;
      return [{ path: 'form', message }];
    });
  },
  examples: {
    passing: [
      {
        words: '英文版与中文版代号相同',
        document: sample('service-guide', { form: sampleForm(), materials: [] }),
        context: { formKeys: new Map([['en', ['xing-ming']]]) },
      },
    ],
    failing: [
      {
        words: '英文版比中文版少一项',
        document: sample('service-guide', { form: sampleForm(), materials: [] }),
        context: { formKeys: new Map([['zh-CN', ['xing-ming', 'dian-hua']]]) },
      },
    ],
  },
});
