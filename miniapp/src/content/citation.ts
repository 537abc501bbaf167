import { shortDay } from '../words/dates';
import type { AnyDocument } from './any-document';

/** A citation to copy: who, what, when. */
export const citationOf = (document: AnyDocument): string => {
  const from = document.type === 'policy' ? document.issuingBody : document.source;
  const number = document.type === 'policy' ? document.documentNumber : undefined;
  return [document.author ?? from, `《${document.title}》`, number, shortDay(document.publishedAt)]
    .filter((part) => part !== undefined)
    .join('，');
};
