import { LOCALES, type DocumentType, type Locale } from '@minzong/content-types';

/** A document as written in a .txt file of this folder. */
export interface WrittenDocument {
  type: DocumentType;
  slug: string;
  locale: Locale;
  fields: ReadonlyMap<string, string>;
  /** the lines of the body, without empty ones */
  lines: string[];
}

/** `$1`, `$2` … in a written series stand for the parts of one of its members, `2023/三`. */
const fillIn = (text: string, member: string): string =>
  member
    .split('/')
    .reduce((filled, part, index) => filled.replaceAll(`$${String(index + 1)}`, part), text);

const isLocale = (word: string | undefined): word is Locale =>
  LOCALES.some((locale) => locale === word);

const FIELD = /^([a-z][a-zA-Z-]*): (.+)$/;

const readOne = (written: string): WrittenDocument => {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const [head = '', ...rest] = lines;
  const [type, slug, locale] = head.split(' ');
  const firstOfBody = rest.findIndex((line) => !FIELD.test(line));
  const fieldLines = firstOfBody < 0 ? rest : rest.slice(0, firstOfBody);
  return {
    type: type as DocumentType,
    slug: slug ?? '',
    locale: isLocale(locale) ? locale : 'zh-CN',
    fields: new Map(
      fieldLines.map((line) => {
        const [, name = '', value = ''] = FIELD.exec(line) ?? [];
        return [name, value];
      }),
    ),
    lines: rest.slice(fieldLines.length),
  };
};

/**
 * Reads documents in the short form of this folder: `= type slug [locale]`, then `field: value`
 * lines, then the body. `for a/b c/d` at the end of the head line makes a series of it.
 */
export const parseDocuments = (text: string): WrittenDocument[] =>
  `\n${text}`
    .split('\n= ')
    .slice(1)
    .flatMap((written) => {
      const [head = '', ...rest] = written.split('\n');
      const [once = '', members] = head.split(' for ');
      const document = [once, ...rest].join('\n');
      return members === undefined
        ? [readOne(document)]
        : members.split(' ').map((member) => readOne(fillIn(document, member)));
    });
