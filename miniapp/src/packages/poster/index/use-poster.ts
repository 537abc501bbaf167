import { useEffect, useState } from 'react';
import { MINI_PROGRAM_CODES } from '../../../content/addresses';
import type { AnyDocument } from '../../../content/any-document';
import { collectionOf } from '../../../content/collections';
import { mediaAddress } from '../../../content/images';
import { openSheet } from '../../../platform/canvas';
import { shortDay } from '../../../words/dates';
import { useWords } from '../../../words/use-words';
import type { Words } from '../../../words/zh-cn';
import { drawPoster } from './draw';
import { planPoster, type PosterWords, type Type } from './plan';

export const CANVAS = 'poster';

export type Poster =
  | { status: 'drawing' | 'failed' }
  | { status: 'drawn'; file: string; /** height by width */ proportion: number };

const wordsOf = (document: AnyDocument, words: Words, withCode: boolean): PosterWords => ({
  kind: words.collections[collectionOf(document.type)],
  title: document.title,
  summary: document.summary,
  source: [document.source, shortDay(document.publishedAt)]
    .filter((part) => part !== undefined)
    .join('  '),
  siteName: words.siteName,
  way: withCode ? words.share.scan : words.share.find(words.siteName),
});

/** Draws, with the code where there is one: a poster without it still says where to look. */
const draw = async (document: AnyDocument, words: Words): Promise<Poster> => {
  const sheet = await openSheet(CANVAS);
  const code = await sheet.loadImage(
    mediaAddress(`${MINI_PROGRAM_CODES}/${document.type}/${document.id}`),
  );
  const measure = (text: string, { font }: Type): number => {
    sheet.pen.font = font;
    return sheet.pen.measureText(text).width;
  };
  const withCode = code !== undefined;
  const plan = planPoster(wordsOf(document, words, withCode), withCode, measure);
  sheet.resize(plan.width, plan.height);
  drawPoster(sheet.pen, plan, code);
  const file = await sheet.toFile();
  return { status: 'drawn', file, proportion: plan.height / plan.width };
};

/** The poster of a document as a picture of this telephone. */
export const usePoster = (document: AnyDocument): Poster => {
  const words = useWords();
  const [poster, setPoster] = useState<Poster>({ status: 'drawing' });
  useEffect(() => {
    let wanted = true;
    draw(document, words).then(
      (drawn) => {
        if (wanted) setPoster(drawn);
      },
      () => {
        if (wanted) setPoster({ status: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [document, words]);
  return poster;
};
