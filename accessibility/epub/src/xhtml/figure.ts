import type { Image } from '@minzong/content-types';
import { el, type Element, type Node } from './element';
import type { Sheet } from './sheet';
import { within } from './sheet';

/** The alternative text in the place of a picture that could not be brought into the book. */
const inWords = ({ alternativeText }: Image, sheet: Sheet): Element => {
  const { text, lang } = sheet.edition.say('pictureInWords');
  const label = within(sheet, lang, (attributes) => el('span', attributes, text));
  return el('p', { class: 'picture-in-words' }, label, ' ', alternativeText);
};

const credit = (name: string, sheet: Sheet): Element => {
  const { text, lang } = sheet.edition.say('imageCredit', { name });
  return within(sheet, lang, (attributes) => el('span', { ...attributes, class: 'credit' }, text));
};

/** A picture with its words for those who cannot see it, its caption and where it is from. */
export const drawFigure = (image: Image, sheet: Sheet): Element => {
  const bound = sheet.pictures.get(image.url);
  const caption: Node[] = [
    ...(image.caption === undefined || image.caption === '' ? [] : [image.caption]),
    ...(image.credit === undefined || image.credit === ''
      ? []
      : [' ', credit(image.credit, sheet)]),
  ];
  return el(
    'figure',
    {},
    bound === undefined
      ? inWords(image, sheet)
      : el('img', { src: bound.file, alt: image.alternativeText }),
    caption.length === 0 ? [] : el('figcaption', {}, caption),
  );
};
