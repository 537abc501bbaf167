import { DOCUMENT_SCHEMAS, type DocumentType } from '@minzong/content-types';
import type { z } from 'zod';
import { uidOf } from '../document-uid';
import { fieldsOf, wordsFor } from '../setup/field-words';

/**
 * The name of a field as the editor sees it, with the place of an item: `materials.2.name` →
 * 申报材料 3 · 材料名称.
 */
export const labelOf = (type: DocumentType, path: string): string => {
  const { links, ...shape } = DOCUMENT_SCHEMAS[type].shape;
  let fields: Record<string, z.ZodType> = { ...shape, ...links.shape };
  let label = '';
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      label += ` ${String(Number(part) + 1)}`;
      continue;
    }
    const words = wordsFor(label === '' ? uidOf(type) : type, part, fields[part]);
    label += `${label === '' ? '' : ' · '}${words?.label ?? part}`;
    fields = fieldsOf(fields[part]);
  }
  return label;
};
