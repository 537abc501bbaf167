import { createCheck } from '../check';
import type { Draft } from '../draft';
import { tellingPassages } from '../reading/guide-words';
import { NUMBER, smallNumber } from '../reading/numbers';
import { sample } from '../sample';

type Guide = Draft<'service-guide'>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const COUNT = new RegExp(
  `(?:申报|申请|书面|所需|全部)?材料(?:共|一共|合计)?(${NUMBER})(?:项|种|样)(?!以上)`,
  'g',
);

const copiesIn = (guide: Guide) =>
  tellingPassages(guide).flatMap(({ path, text }) =>
    (guide.materials ?? []).flatMap(({ name, copies }) => {
      if (name === undefined || name.length < 2 || copies === undefined) return [];
      const told = new RegExp(`${escaped(name)}[^。；，、\\n]{0,6}?(?:一式)?(${NUMBER})份`).exec(
        text,
      );
      const number = told?.[1] === undefined ? undefined : smallNumber(told[1]);
      if (told === null || number === undefined || number === copies) return [];
      const message = `文中说“${name}”${String(number)}份，申报材料里填的是${String(copies)}份，请核对`;
      return [{ path, message, quote: told[0] }];
    }),
  );

const countsIn = (guide: Guide) => {
  const materials = guide.materials ?? [];
  const required = materials.filter((material) => material.required !== false).length;
  return tellingPassages(guide)
    .filter(({ path }) => path === 'brief' || path === 'summary')
    .flatMap(({ path, text }) =>
      [...text.matchAll(COUNT)].flatMap(([quote, told = '']) => {
        const number = smallNumber(told);
        if (number === undefined || number === materials.length || number === required) return [];
        const message = `文中说材料${String(number)}项，申报材料里列了${String(materials.length)}项，请核对`;
        return [{ path, message, quote }];
      }),
    );
};

/**
 * What the text says of the materials is what their list says: how many, and how many copies of each.
 * Lists that contradict the process were named by inspectors (印台区 2025 年第二、三季度通报).
 */
export const materialsAgree = createCheck({
  id: 'materials-agree',
  title: '申报材料的份数或项数前后不一',
  source: '国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide) => [...copiesIn(guide), ...countsIn(guide)],
  examples: {
    passing: [
      {
        words: '文中“申请书一份”，材料中也是1份',
        document: sample('service-guide', {
          procedure: [{ name: '申请', description: '提交申请书一份。' }],
        }),
      },
    ],
    failing: [
      {
        words: '文中“申请书一式三份”，材料中是1份',
        document: sample('service-guide', {
          procedure: [{ name: '申请', description: '提交申请书一式三份。' }],
        }),
      },
      {
        words: '简版指南说“材料五项”，只列了1项',
        document: sample('service-guide', { brief: '材料五项，到现场一次，不收费。' }),
      },
    ],
  },
});
