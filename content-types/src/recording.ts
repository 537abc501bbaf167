import { z } from 'zod';
import { mediaFile } from './media';
import { richText } from './rich-text';
import { sentence } from './text';

/** Whether the words that are heard are those of the document itself, or others. */
export const transcriptKind = z.enum(['document', 'own']);

/**
 * A document read aloud by a person. What is heard can always be read too (WCAG 2.2, 1.2.1): either
 * it is the document, or its words stand in `transcript`.
 */
export const recording = z
  .strictObject({
    file: mediaFile
      .refine(({ mime }) => mime.startsWith('audio/'), {
        message: '录音须为 MP3、M4A、OGG 或 WAV 音频文件',
      })
      .describe('录音文件'),
    narrator: sentence(200).optional().describe('朗读者'),
    transcriptKind: transcriptKind.describe('录音的文字稿'),
    transcript: richText.describe('文字稿，另附时填写'),
  })
  .refine(({ transcriptKind: kind, transcript }) => kind === 'document' || transcript.length > 0, {
    path: ['transcript'],
    message: '录音没有文字稿：请填写录音里说的话，或者选择“录音读的就是本文”',
  })
  .meta({ title: '录音' });
export type Recording = z.infer<typeof recording>;

/** The field of every type of document that is read from beginning to end. */
export const recordingField = {
  recording: recording.optional().describe('真人朗读的录音'),
};
