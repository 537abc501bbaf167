import { askedKeys, fieldsOf, uploadsOf, type ServedForm } from '@minzong/api-contract';
import type { FormSection, GuideMaterial } from '@minzong/content-types';
import type { ServiceAddress } from '../addresses';
import type { FieldFaults } from '../components/form/faults';
import type { Filled } from './filled';

/** Which button a form is sent by, in the field `do`. */
export type SheetAct = 'update' | 'check' | 'change' | 'save' | 'send';

/** A form on a page: to be filled in, or to be put right where the office asked for it. */
export interface Sheet {
  address: ServiceAddress;
  served: ServedForm;
  filled: Filled;
  /** by the name of the field in the page */
  faults: FieldFaults;
  /** carried along from page to page */
  hidden: Readonly<Record<string, string>>;
  /** where it is sent, without an anchor */
  action: string;
  /** of a correction: the keys that are open and why; undefined: all are */
  opened: ReadonlyMap<string, string> | undefined;
  /** what stands before the names of acts, so that a page with other forms can tell them apart */
  prefix: string;
}

/** A section with what is asked in it now. */
export interface AskedSection extends FormSection {
  /** its anchor */
  id: string;
}

const isOpen = ({ served, filled, opened }: Sheet): ((key: string) => boolean) => {
  const asked = askedKeys(served.form, filled.answers);
  return (key) => asked.has(key) && (opened?.has(key) ?? true);
};

/** The sections in which something is asked, given what was answered so far. */
export const sectionsOf = (sheet: Sheet): AskedSection[] => {
  const open = isOpen(sheet);
  return sheet.served.form.sections
    .map((section, at) => ({
      ...section,
      id: `section-${String(at + 1)}`,
      fields: section.fields.filter(({ key }) => open(key)),
    }))
    .filter(({ fields }) => fields.length > 0);
};

/** The materials that can be handed in now. */
export const materialsOf = (sheet: Sheet): (GuideMaterial & { key: string })[] => {
  const open = isOpen(sheet);
  return uploadsOf(sheet.served.form).flatMap((material) =>
    material.key !== undefined && open(material.key) ? [{ ...material, key: material.key }] : [],
  );
};

/** The keys of fields on which others depend. */
export const decidingKeys = ({ served: { form } }: Sheet): ReadonlySet<string> =>
  new Set([...fieldsOf(form), ...uploadsOf(form)].flatMap(({ onlyIf }) => onlyIf?.field ?? []));
