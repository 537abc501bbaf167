import type { Recording } from '@minzong/content-types';
import { exampleRecording } from '@minzong/content-types/examples';
import { renderToString } from 'preact-render-to-string';
import { InPage } from '../../layout/language';
import { ReadAloud } from './read-aloud';
import { RecordingPart } from './recording';

const organisation = {} as never;
const inChinese = (children: preact.JSX.Element): string =>
  renderToString(<InPage surroundings={{ locale: 'zh-CN', organisation }}>{children}</InPage>);

const drawn = (changes: Partial<Recording> = {}, seconds?: number): string => {
  const file = { ...exampleRecording.file, durationSeconds: seconds };
  const recording = { ...exampleRecording, file, ...changes };
  return inChinese(<RecordingPart recording={recording} locale="zh-CN" />);
};

test('a recording is the player of the browser, loads nothing beforehand and can be taken along', () => {
  const html = drawn();
  const { url, name } = exampleRecording.file;
  expect(html).toContain(`<audio controls preload="none" src="${url}" aria-label="朗读录音"`);
  expect(html).toContain(`href="${url}" download="${name}"`);
  expect(html).toContain('下载录音（WAV，16 kB）');
});

test('what is heard can be read: here, or it is the document', () => {
  expect(drawn()).toContain('录音读的就是本文');
  const words = [{ type: 'text' as const, text: '听众朋友们好。' }];
  const own = drawn({
    transcriptKind: 'own',
    transcript: [{ type: 'paragraph', children: words }],
  });
  expect(own).toMatch(/<details><summary>录音文字稿<\/summary>.*听众朋友们好。.*<\/details>/);
  expect(own).not.toContain('录音读的就是本文');
});

test.each([
  [5, '5 秒'],
  [60, '1 分 0 秒'],
  [3725, '62 分 5 秒'],
])('%i seconds are said as %s', (seconds, words) => {
  expect(drawn({}, seconds)).toContain(words);
});

test('what is not known of it is left out', () => {
  expect(drawn({ narrator: undefined })).not.toMatch(/朗读者|时长|undefined/);
});

test('beside a recording the voice of the device is the second choice', () => {
  const aloud = (hasRecording: boolean): string =>
    inChinese(<ReadAloud spoken={[]} locale="zh-CN" hasRecording={hasRecording} />);
  expect(aloud(true)).toContain('改由设备语音朗读');
  expect(aloud(false)).not.toContain('改由设备语音朗读');
});
