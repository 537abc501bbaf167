import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { picture, sample } from '../sample';
import { fieldOfWords, nameOfImage } from './alternative-text';

const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$|^(?:img|dsc[nf]?|image|pic|photo|mmexport|wechatimg|screenshot|微信图片|微信截图|qq图片|qq截图|屏幕截图|截屏|截图|未命名|无标题)[\s_\-—（(]*[\d_\-. ]*[)）]?$/i;
const SAYS_NOTHING =
  /^(?:(?:文章|新闻|正文|现场|活动|会议|宣传|封面)?(?:图片|照片|插图|配图|封面|图像|图示|图|大图|头图|题图)|活动现场|现场|替代文字|无|暂无|images?|photos?|pictures?|cover|logo|alt)[\s\d一二三四五六七八九十]*$/i;

/**
 * Words that tell nothing are as bad as none: WCAG 2.2 technique F30 (file names, “图片”).
 */
export const meaningfulAlternativeText = createCheck({
  id: 'meaningful-alternative-text',
  title: '替代文字没有说明图片内容',
  source: 'WCAG 2.2 第 1.1.1 条（失败案例 F30）',
  severity: 'warning',
  find: (document) =>
    readingOf(document).images.flatMap((placed) => {
      const words = (placed.image.alternativeText ?? '').trim();
      const isFileName = FILE_NAME.test(words);
      if (!isFileName && !SAYS_NOTHING.test(words)) return [];
      const message = `${nameOfImage(placed)}的替代文字${isFileName ? '是文件名' : '没有说出内容'}，请写明图中有什么`;
      return [{ path: fieldOfWords(placed), message, quote: words }];
    }),
  examples: {
    passing: [
      {
        words: '“一张地契的照片，右下角盖有红印”',
        document: sample('article', { body: [picture('一张地契的照片，右下角盖有红印')] }),
      },
    ],
    failing: [
      {
        words: '“IMG_2031.jpg”',
        document: sample('article', { body: [picture('IMG_2031.jpg')] }),
      },
      { words: '“图片1”', document: sample('article', { body: [picture('图片1')] }) },
    ],
  },
});
