import { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';
import { languageTag, locale } from './locale';
import { image } from './media';
import { recordingField } from './recording';
import { richText } from './rich-text';
import { sentence } from './text';

export const script = z.enum(['yi', 'tibetan', 'han', 'qiang', 'dongba', 'other']);

/** One line of a leaf as transcribed, with its translations. */
export const transcribedLine = z.strictObject({
  label: sentence(20).describe('行号，如 2'),
  text: sentence(2000).describe('录文'),
  translations: z
    .array(z.strictObject({ locale, text: sentence(4000) }))
    .max(8)
    .describe('译文'),
});

/** One leaf: a page image and its lines from first to last. */
export const leaf = z.strictObject({
  folio: sentence(20).describe('叶码，如 1b'),
  image: image.optional(),
  lines: z.array(transcribedLine).max(200),
});

export const ancientText = documentShape(
  'ancient-text',
  {
    originalTitle: sentence(300).describe('原文题名'),
    romanisedTitle: sentence(300).optional().describe('题名转写'),
    originalLanguage: languageTag.describe('原文语言'),
    script: script.describe('文字'),
    era: sentence(100).optional().describe('年代'),
    holdingInstitution: sentence(200).describe('收藏单位'),
    catalogueNumber: sentence(100).optional().describe('编号'),
    physicalDescription: sentence(500).optional().describe('形制'),
    rights: sentence(500).describe('权利说明'),
    leaves: z.array(leaf).max(2000).describe('书叶'),
    body: richText.describe('提要'),
    ...recordingField,
  },
  { collection: oneLink.describe('所属专藏') },
).meta({ title: '古籍' });
export type AncientText = z.infer<typeof ancientText>;
