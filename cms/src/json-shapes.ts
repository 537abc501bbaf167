import { fieldCondition, materialUpload, serviceForm } from '@minzong/content-types';
import type { z } from 'zod';

/** The fields that Strapi keeps as JSON and the desk edits with editors of its own, by custom field. */
export const JSON_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'global::service-form': serviceForm,
  'global::material-upload': materialUpload,
  'global::field-condition': fieldCondition,
};
