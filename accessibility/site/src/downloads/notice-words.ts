import type { LinkedDocument, Notice } from '@minzong/api-contract';
import type { Inline, Locale, Withdrawn } from '@minzong/content-types';
import { consequenceOf, predicateOf, REPLACED_BY, type WithStanding } from '../components/notices';
import { dateText } from '../words/dates';
import { say, type Values, type Word } from '../words/say';

const inLanguage = (language: string, text: string): Inline => ({
  ...{ type: 'language', language },
  children: [{ type: 'text', text }],
});

/** An interface word, with runs in the places of its `{names}`. */
const spoken = (
  locale: Locale,
  word: Word,
  values: Values = {},
  parts: Record<string, Inline> = {},
) => {
  const { text, lang } = say(locale, word, values);
  return text.split(/\{(\w+)\}/).flatMap((piece, index) => {
    const part = index % 2 === 1 ? parts[piece] : undefined;
    if (part !== undefined) return [part];
    return piece === '' ? [] : [inLanguage(lang, piece)];
  });
};

type Linked = (document: LinkedDocument) => Inline;

const subjectWords = ({ about, policy }: Notice, locale: Locale, linked: Linked): Inline[] => {
  if (about === 'itself') return spoken(locale, 'standing.itself');
  return policy === undefined
    ? spoken(locale, 'standing.basisGone')
    : spoken(locale, 'standing.basis', {}, { policy: linked(policy) });
};

const byWords = ({ kind, by }: Notice, locale: Locale, linked: Linked): Inline[] => {
  const word = REPLACED_BY[kind];
  if (word === undefined || by.length === 0) return [];
  const documents = by.flatMap((document, index): Inline[] =>
    index === 0 ? [linked(document)] : [{ type: 'text', text: ' · ' }, linked(document)],
  );
  return [{ type: 'text', text: ' ' }, ...spoken(locale, word), ...documents];
};

const noticeWords = (notice: Notice, locale: Locale, linked: Linked): Inline[] => {
  const consequence = consequenceOf(notice);
  const date = notice.on === undefined ? '' : dateText(notice.on, locale);
  return [
    ...subjectWords(notice, locale, linked),
    ...spoken(locale, predicateOf(notice), { date }),
    ...spoken(locale, 'standing.stop'),
    ...(consequence === undefined ? [] : spoken(locale, consequence)),
    ...byWords(notice, locale, linked),
  ];
};

const withdrawnWords = ({ at, reason }: Withdrawn, locale: Locale): Inline[] => [
  ...spoken(locale, 'withdrawnNotice', { date: dateText(at, locale) }),
  // The reason is the editor's sentence, in Chinese whatever the language of the document.
  ...spoken(locale, 'goneReason', {}, { reason: inLanguage('zh-CN', reason) }),
];

/** What a reader must know before relying on a document, in the words of its page. */
export const standingWords = (
  { notices = [], withdrawn }: WithStanding,
  locale: Locale,
  linked: Linked,
): Inline[][] => [
  ...(withdrawn === undefined ? [] : [withdrawnWords(withdrawn, locale)]),
  ...notices.map((notice) => noticeWords(notice, locale, linked)),
];
