import { createCheck } from '../check';
import { readingOf, type PlacedImage } from '../reading/reading';
import { image, picture, sample } from '../sample';

/** The field in which the words of a picture are written. */
export const fieldOfWords = ({ path, number }: PlacedImage): string =>
  number === undefined ? `${path}.alternativeText` : path;

/** Which picture is meant, as an editor would count. */
export const nameOfImage = ({ number }: PlacedImage): string =>
  number === undefined ? '图片' : `第 ${String(number)} 幅图片`;

/**
 * Every picture has words for people who cannot see it: 无障碍环境建设法 art. 32, GB/T 37668-2019
 * 可感知, WCAG 2.2 success criterion 1.1.1.
 */
export const alternativeText = createCheck({
  id: 'alternative-text',
  title: '图片缺少替代文字',
  source: '《无障碍环境建设法》第三十二条；GB/T 37668-2019；WCAG 2.2 第 1.1.1 条',
  severity: 'blocking',
  find: (document) =>
    readingOf(document)
      .images.filter(({ image: { alternativeText: words = '' } }) => words.trim() === '')
      .map((placed) => ({
        path: fieldOfWords(placed),
        message: `${nameOfImage(placed)}缺少替代文字：请写明图中有什么，让看不见图片的人也能知道`,
      })),
  examples: {
    passing: [
      {
        words: '“三位老人围坐在火塘边唱歌”',
        document: sample('article', { body: [picture('三位老人围坐在火塘边唱歌')] }),
      },
    ],
    failing: [
      { words: '正文图片没有替代文字', document: sample('article', { body: [picture('')] }) },
      {
        words: '封面替代文字只有空格',
        document: sample('article', { cover: image(' ') }),
      },
    ],
  },
});
