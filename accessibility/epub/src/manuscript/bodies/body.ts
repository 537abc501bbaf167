import type { DocumentType, Image, RichText } from '@minzong/content-types';
import type { BookDocumentOf } from '../../book';
import type { Piece } from '../manuscript';
import type { Writer } from '../phrases';

/** What a book says of a document of one type, below its title, dates and summary. */
export type Body<T extends DocumentType> = (document: BookDocumentOf<T>, writer: Writer) => Piece[];

/** A picture in the language of its document. */
export const picture = (image: Image, language: string): Piece => ({
  kind: 'picture',
  image,
  language,
});

/** The cover, unless the body shows the same picture. */
export const cover = (document: {
  cover?: Image | undefined;
  body: RichText;
  locale: string;
}): Piece[] => {
  const isInBody = document.body.some(
    (block) => block.type === 'image' && block.image.url === document.cover?.url,
  );
  return document.cover === undefined || isInBody ? [] : [picture(document.cover, document.locale)];
};
