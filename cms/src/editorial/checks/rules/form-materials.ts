import { createCheck } from '../check';
import type { Draft } from '../draft';
import { sample, sampleForm } from '../sample';

type Guide = Draft<'service-guide'>;
type Field = NonNullable<
  NonNullable<NonNullable<NonNullable<Guide['form']>['sections']>[number]['fields']>
>[number];

const fieldsOf = ({ form }: Guide): Field[] =>
  (form?.sections ?? []).flatMap(({ fields }) => fields ?? []);

const keyFaults = (guide: Guide) => {
  const taken = new Set(fieldsOf(guide).map(({ key }) => key));
  return (guide.materials ?? []).flatMap(({ name = '', key, upload }, at) => {
    const path = `materials.${String(at)}.key`;
    if (upload === undefined) return [];
    if (key === undefined)
      return [{ path, message: `“${name}”可以在线提交，请填写材料代号，如 hu-kou-bu` }];
    if (taken.has(key))
      return [{ path, message: `代号“${key}”已经用于申请表或其他材料，请换一个` }];
    taken.add(key);
    return [];
  });
};

const conditionFaults = (guide: Guide) => {
  const options = new Map(
    fieldsOf(guide).flatMap((field) =>
      field.kind === 'choice'
        ? [[field.key ?? '', new Set((field.options ?? []).map(({ value }) => value))] as const]
        : [],
    ),
  );
  return (guide.materials ?? []).flatMap(({ name = '', onlyIf }, at) => {
    if (onlyIf === undefined) return [];
    const known = options.get(onlyIf.field ?? '');
    const values = onlyIf.oneOf ?? [];
    if (known !== undefined && values.length > 0 && values.every((value) => known.has(value)))
      return [];
    const message = `“${name}”的情形引用了申请表中没有的选择题或选项，请重新选择`;
    return [{ path: `materials.${String(at)}.onlyIf`, message }];
  });
};

const uploadsWithoutForm = (guide: Guide) =>
  guide.form === undefined
    ? (guide.materials ?? []).flatMap(({ name = '', upload }, at) =>
        upload === undefined
          ? []
          : [
              {
                path: `materials.${String(at)}.upload`,
                message: `“${name}”设为在线提交，但本指南没有在线申请表`,
              },
            ],
      )
    : [];

/** The materials of a guide and its form are one definition: what is handed in stands in both. */
export const formMaterials = createCheck({
  id: 'form-materials',
  title: '在线申请表与申报材料不一致',
  source: '国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide) => [...uploadsWithoutForm(guide), ...keyFaults(guide), ...conditionFaults(guide)],
  examples: {
    passing: [
      {
        words: '在线提交的材料有自己的代号',
        document: sample('service-guide', {
          form: sampleForm(),
          materials: [
            {
              ...{ name: '户口簿', copies: 1, required: true, medium: 'electronic' as const },
              key: 'hu-kou-bu',
              upload: { kinds: ['picture'], mostFiles: 3, mostMegabytes: 10 },
            },
          ],
        }),
      },
    ],
    failing: [
      {
        words: '在线提交的材料没有代号',
        document: sample('service-guide', {
          form: sampleForm(),
          materials: [
            {
              ...{ name: '户口簿', copies: 1, required: true, medium: 'electronic' as const },
              upload: { kinds: ['picture'], mostFiles: 3, mostMegabytes: 10 },
            },
          ],
        }),
      },
      {
        words: '材料代号与申请表字段相同',
        document: sample('service-guide', {
          form: sampleForm(),
          materials: [
            {
              ...{ name: '户口簿', copies: 1, required: true, medium: 'electronic' as const },
              key: 'xing-ming',
              upload: { kinds: ['picture'], mostFiles: 3, mostMegabytes: 10 },
            },
          ],
        }),
      },
      {
        words: '材料的情形引用了不存在的选项',
        document: sample('service-guide', {
          form: sampleForm(),
          materials: [
            {
              ...{ name: '监护证明', copies: 1, required: true, medium: 'paper' as const },
              onlyIf: { field: 'shen-fen', oneOf: ['jian-hu-ren'] },
            },
          ],
        }),
      },
    ],
  },
});
