import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import type { EditField } from './field-notes-hook';

export interface LabelledField {
  name: string;
  label: string;
}

interface EditSide {
  layout: EditField[][][];
  components: Record<string, { layout: EditField[][] }>;
}

const flat = (rows: EditField[][]): LabelledField[] =>
  rows.flat().map(({ name, label }) => ({ name, label }));

/** The fields of a type as the edit view shows them, in its order. */
export const useFields = (model: string): LabelledField[] => {
  const { edit } = useDocumentLayout(model) as unknown as { edit: EditSide };
  return useMemo(() => edit.layout.flatMap(flat), [edit]);
};

/** How people call the field at a path: `materials.0.name` is 申请材料 第 1 项. */
export const useFieldLabels = (model: string): ((path: string) => string) => {
  const fields = useFields(model);
  return useCallback(
    (path: string) => {
      const [name = '', index] = path.split('.');
      const label = fields.find((field) => field.name === name)?.label ?? name;
      return index !== undefined && /^\d+$/.test(index)
        ? `${label} 第 ${String(Number(index) + 1)} 项`
        : label;
    },
    [fields],
  );
};
