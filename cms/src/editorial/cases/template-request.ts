import { OFFICIAL_ACTS } from '@minzong/api-contract';
import { text } from '@minzong/content-types';
import { z } from 'zod';

const words = (most: number, name: string) =>
  text
    .transform((value) => value.trim())
    .refine((value) => value !== '', `请填写${name}`)
    .refine((value) => value.length <= most, `${name}不能超过 ${String(most)} 个字`);

/** A text for answers, as an official writes it. */
export const templateWords = z.strictObject({
  name: words(100, '模板名称'),
  act: z.enum(OFFICIAL_ACTS, '请选择用于哪个环节'),
  text: words(5000, '模板内容'),
});
export type TemplateWords = z.output<typeof templateWords>;
