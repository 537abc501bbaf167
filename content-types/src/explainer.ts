import { z } from 'zod';
import { documentShape } from './common';
import { clauseLink } from './links';
import { image, mediaFile } from './media';
import { recordingField } from './recording';
import { richText } from './rich-text';
import { sentence } from './text';

export const explainerKind = z.enum(['text', 'questions', 'infographic', 'video']);

export const explainer = documentShape(
  'explainer',
  {
    kind: explainerKind.describe('解读形式：文字、问答、图解、视频'),
    body: richText,
    questions: z
      .array(z.strictObject({ question: sentence(500), answer: richText }))
      .max(100)
      .describe('问答'),
    infographics: z.array(image).max(30).describe('图解，每幅都有替代文字'),
    video: mediaFile.optional().describe('视频'),
    transcript: richText.optional().describe('视频文字稿'),
    ...recordingField,
  },
  { policies: z.array(clauseLink).max(50).describe('所解读的政策及条款') },
).meta({ title: '政策解读' });
export type Explainer = z.infer<typeof explainer>;
