import { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';
import { languageTag, locale } from './locale';
import { image } from './media';
import { recordingField } from './recording';
import { richText } from './rich-text';
import { sentence } from './text';

export const script = z.enum(['yi', 'tibetan', 'han', 'qiang', 'dongba', 'other']);

const fraction = z.number().min(0).max(1);

/** Where a line stands on the picture of its leaf, as fractions of the picture's width and height. */
export const lineRegion = z.strictObject({
  x: fraction.describe('左边距，占图宽的几分之几（0 至 1）'),
  y: fraction.describe('上边距，占图高的几分之几（0 至 1）'),
  width: fraction.describe('宽，占图宽的几分之几（0 至 1）'),
  height: fraction.describe('高，占图高的几分之几（0 至 1）'),
});
export type LineRegion = z.infer<typeof lineRegion>;

/** One line of a leaf as transcribed, in Latin letters, with its translations. */
export const transcribedLine = z.strictObject({
  label: sentence(20).describe('行号，如 2'),
  text: sentence(2000).describe('录文'),
  transliteration: sentence(4000).optional().describe('转写，拉丁字母'),
  region: lineRegion.optional().describe('图上位置，读者点这一行时在图上标出'),
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
