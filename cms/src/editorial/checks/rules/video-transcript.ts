import { createCheck } from '../check';
import { file, paragraph, sample } from '../sample';

/**
 * What a video says can be read: 无障碍环境建设法 art. 30 and 32, WCAG 2.2 success criteria 1.2.1 and 1.2.3.
 */
export const videoTranscript = createCheck({
  id: 'video-transcript',
  title: '视频没有文字稿',
  source: '《无障碍环境建设法》第三十二条；WCAG 2.2 第 1.2.1、1.2.3 条',
  severity: 'blocking',
  types: ['explainer'],
  find: ({ video, transcript = [] }) =>
    video !== undefined && transcript.length === 0
      ? [{ path: 'transcript', message: '请填写视频文字稿：画面和声音里说了什么' }]
      : [],
  examples: {
    passing: [
      {
        words: '视频附有文字稿',
        document: sample('explainer', {
          video: file('解读.mp4'),
          transcript: [paragraph('画面：一条路。')],
        }),
      },
    ],
    failing: [
      { words: '视频没有文字稿', document: sample('explainer', { video: file('解读.mp4') }) },
    ],
  },
});
