import { createCheck } from '../check';
import { paragraph, recording, sample } from '../sample';

/**
 * What a recording says can be read: 无障碍环境建设法 art. 32, WCAG 2.2 success criterion 1.2.1.
 */
export const recordingTranscript = createCheck({
  id: 'recording-transcript',
  title: '录音没有文字稿',
  source: '《无障碍环境建设法》第三十二条；WCAG 2.2 第 1.2.1 条',
  severity: 'blocking',
  types: ['article', 'policy', 'explainer', 'ancient-text', 'magazine-article'],
  find: ({ recording: { transcriptKind, transcript = [] } = {} }) =>
    transcriptKind === 'own' && transcript.length === 0
      ? [
          {
            path: 'recording.transcript',
            message:
              '录音没有文字稿，听不见的人无从得知：请填写录音里说的话；录音读的就是本文的，请改选“录音读的就是本文”',
          },
        ]
      : [],
  examples: {
    passing: [
      { words: '录音读的就是本文', document: sample('article', { recording: recording() }) },
      {
        words: '另附文字稿',
        document: sample('article', {
          recording: recording({
            transcriptKind: 'own',
            transcript: [paragraph('各位听众，大家好。')],
          }),
        }),
      },
    ],
    failing: [
      {
        words: '选了另附文字稿，没有填写',
        document: sample('policy', { recording: recording({ transcriptKind: 'own' }) }),
      },
    ],
  },
});
