import { createCheck } from '../check';
import { file, sample } from '../sample';

/** Who gives a blank form shows how it is filled in: 办事指南用语规范 (申报材料: 空表和样表). */
export const sampleFormMissing = createCheck({
  id: 'sample-form-missing',
  title: '有空表而没有样表',
  source: '办事指南用语规范：申报材料应附空表和样表',
  severity: 'warning',
  types: ['service-guide'],
  find: ({ materials = [] }) =>
    materials.flatMap(({ name = '', blankForm, sampleForm }, at) =>
      blankForm !== undefined && sampleForm === undefined
        ? [
            {
              path: `materials.${String(at)}.sampleForm`,
              message: `“${name}”有空表，请再附一份填好的样表`,
            },
          ]
        : [],
    ),
  examples: {
    passing: [{ words: '没有空表的材料不要求样表', document: sample('service-guide') }],
    failing: [
      {
        words: '“申请表”只有空表',
        document: sample('service-guide', {
          materials: [
            {
              name: '申请表',
              copies: 1,
              required: true,
              medium: 'either',
              blankForm: file('空表.pdf'),
            },
          ],
        }),
      },
    ],
  },
});
