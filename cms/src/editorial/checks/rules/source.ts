import { DEFAULT_LOCALE } from '@minzong/content-types';
import { createCheck } from '../check';
import { sample } from '../sample';

/**
 * News and reprints say where they come from: 政府网站发展指引 (国办发〔2017〕47号) on 转载发布, and
 * 著作权法 art. 24: who reprints names the source. A translation is warned: its original names the source.
 */
export const source = createCheck({
  id: 'source',
  title: '新闻没有注明来源',
  source: '国办发〔2017〕47号《政府网站发展指引》；《著作权法》第二十四条',
  severity: 'blocking',
  types: ['article'],
  find: (document) =>
    (document.source ?? '').trim() === ''
      ? [
          {
            path: 'source',
            message: '请填写来源：本单位采写的写本单位名称，转载的写首发单位名称',
            ...(document.locale === DEFAULT_LOCALE ? {} : { severity: 'warning' as const }),
          },
        ]
      : [],
  examples: {
    passing: [{ words: '来源写明“示范州民族宗教事务委员会”', document: sample('article') }],
    failing: [{ words: '来源为空', document: sample('article', { source: undefined }) }],
  },
});
