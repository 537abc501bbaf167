import type { Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { DocumentKey } from '../../../publishing/outbox-table';
import { draftRowsOf } from '../../../publishing/published-rows';
import type { Draft } from '../draft';

type Guide = Pick<Draft<'service-guide'>, 'form' | 'materials'>;

/** The keys of everything that a form asks, options with their field, in its order. */
export const keysOfForm = ({ form, materials }: Guide): string[] => [
  ...(form?.sections ?? []).flatMap((section) =>
    (section.fields ?? []).flatMap((field) => [
      field.key ?? '',
      ...(field.kind === 'choice'
        ? (field.options ?? []).map(({ value }) => `${field.key ?? ''}=${value ?? ''}`)
        : []),
    ]),
  ),
  ...(materials ?? []).flatMap(({ key, upload }) =>
    key === undefined || upload === undefined ? [] : [key],
  ),
];

/** The keys of the form in the other languages of a guide; languages without a form are left out. */
export const gatherFormKeys = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: DocumentKey,
): Promise<Map<Locale, string[]>> => {
  const found = new Map<Locale, string[]>();
  if (type !== 'service-guide') return found;
  for (const draft of await draftRowsOf(strapi, type, documentId)) {
    const { form, materials } = draft as unknown as Guide;
    if (draft.locale === locale || (form ?? null) === null) continue;
    const given = (materials ?? []).map(({ key, upload }) => ({
      key: key ?? undefined,
      upload: upload ?? undefined,
    }));
    found.set(draft.locale, keysOfForm({ form, materials: given }));
  }
  return found;
};
