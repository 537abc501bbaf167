import { fieldsOf, uploadsOf } from '@minzong/api-contract';
import { CONSENT } from '@minzong/api-contract';
import { answerName, fileName, fileNote, filesOf, idsOf, provinceName } from './filled';
import type { Sheet } from './sheet';

/** All answers as hidden fields: a page without the form gives them back to the next one. */
export const Carried = ({ sheet: { served, filled } }: { sheet: Sheet }) => {
  const pairs: (readonly [string, string])[] = [
    ...fieldsOf(served.form).flatMap(({ key }) =>
      idsOf(filled.answers, key).map((value) => [answerName(key), value] as const),
    ),
    ...Object.entries(filled.provinces).map(
      ([key, province]) => [provinceName(key), province] as const,
    ),
    ...uploadsOf(served.form).flatMap(({ key = '' }) =>
      filesOf(filled, key).flatMap((file) => [
        [answerName(key), file.id] as const,
        [fileName(file.id), fileNote(file)] as const,
      ]),
    ),
    ...idsOf(filled.answers, CONSENT).map((value) => [answerName(CONSENT), value] as const),
  ];
  return (
    <>
      {pairs.map(([name, value], at) => (
        <input key={String(at)} type="hidden" name={name} value={value} />
      ))}
    </>
  );
};
