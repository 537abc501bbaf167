import { createCheck } from '../check';
import { sample } from '../sample';

/** An explainer holds what its form promises: 国办发〔2016〕80号 (图解、音频、视频等多种形式). */
export const explainerKind = createCheck({
  id: 'explainer-kind',
  title: '解读形式与内容不符',
  source: '国办发〔2016〕80号：解读形式',
  severity: 'warning',
  types: ['explainer'],
  find: ({ kind, video, infographics = [], questions = [], body = [] }) => {
    if (kind === 'video' && video === undefined)
      return [{ path: 'video', message: '形式是“视频”，请选择视频文件' }];
    if (kind === 'infographic' && infographics.length === 0)
      return [{ path: 'infographics', message: '形式是“图解”，请添加图解' }];
    if (kind === 'questions' && questions.length === 0)
      return [{ path: 'questions', message: '形式是“问答”，请添加问答' }];
    if (kind === 'text' && body.length === 0)
      return [{ path: 'body', message: '形式是“文字”，请填写正文' }];
    return [];
  },
  examples: {
    passing: [{ words: '形式是“文字”，有正文', document: sample('explainer') }],
    failing: [
      { words: '形式是“图解”，没有图', document: sample('explainer', { kind: 'infographic' }) },
    ],
  },
});
