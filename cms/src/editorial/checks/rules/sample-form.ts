import type { CheckContext } from '../context';
import { createCheck } from '../check';
import type { Draft, Lenient } from '../draft';
import type { MediaFile } from '@minzong/content-types';
import { file, sample } from '../sample';

type Form = Lenient<MediaFile> | undefined;

const factsOf = (form: Form, { files }: CheckContext) =>
  form?.url === undefined ? undefined : files.get(form.url);

const isSameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a !== '' && a === b;

const faultOf = (blank: Form, filled: Form, context: CheckContext): string | undefined => {
  const facts = factsOf(filled, context);
  if (facts?.empty === true) return '样表是空白的，请换成填好的样表';
  if (blank === undefined) return undefined;
  if (filled?.url === blank.url) return '样表和空表是同一个文件，请换成填好的样表';
  return isSameText(facts?.text, factsOf(blank, context)?.text)
    ? '样表和空表的内容一样，没有填写，请换成填好的样表'
    : undefined;
};

const guide = (blankForm: MediaFile | undefined, sampleForm: MediaFile): Draft =>
  sample('service-guide', {
    materials: [
      { name: '申请表', copies: 1, required: true, medium: 'either', blankForm, sampleForm },
    ],
  });

/**
 * A sample form is filled in: an attached but blank 样表 was punished (印台区 2025 年第三季度通报). The words of
 * both files are compared; pictures are looked at for a single colour.
 */
export const sampleForm = createCheck({
  id: 'sample-form',
  title: '样表是空白的',
  source: '国办秘函〔2019〕19号：办事指南要素不准确（样表空白）',
  severity: 'blocking',
  types: ['service-guide'],
  find: ({ materials = [], resultSample }, context) => [
    ...materials.flatMap(({ blankForm: blank, sampleForm: filled }, at) => {
      const message = filled === undefined ? undefined : faultOf(blank, filled, context);
      const path = `materials.${String(at)}.sampleForm`;
      return message === undefined ? [] : [{ path, message, quote: filled?.name }];
    }),
    ...(factsOf(resultSample, context)?.empty === true
      ? [{ path: 'resultSample', message: '结果样本是空白的，请换成有内容的样本' }]
      : []),
  ],
  examples: {
    passing: [
      {
        words: '样表比空表多了填写的内容',
        document: guide(file('空表.pdf', '1'), file('样表.pdf', '2')),
        context: {
          files: new Map([
            [file('', '1').url, { text: '姓名', empty: false }],
            [file('', '2').url, { text: '姓名张某', empty: false }],
          ]),
        },
      },
    ],
    failing: [
      {
        words: '样表和空表是同一个文件',
        document: guide(file('空表.pdf'), file('样表.pdf')),
      },
      {
        words: '样表的文字与空表完全相同',
        document: guide(file('空表.pdf', '1'), file('样表.pdf', '2')),
        context: {
          files: new Map([
            [file('', '1').url, { text: '姓名', empty: false }],
            [file('', '2').url, { text: '姓名', empty: false }],
          ]),
        },
      },
      {
        words: '样表是一页白纸',
        document: guide(undefined, file('样表.pdf', '2')),
        context: { files: new Map([[file('', '2').url, { text: '', empty: true }]]) },
      },
    ],
  },
});
