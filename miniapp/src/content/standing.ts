import type { Notice } from '@minzong/api-contract';
import type { Withdrawn } from '@minzong/content-types';
import { calendarDay, dayInWords } from '../words/dates';
import type { Words } from '../words/zh-cn';

/** What a document, list item or search hit says of its standing (decision 0015). */
export interface WithStanding {
  notices?: Notice[] | undefined;
  withdrawn?: Withdrawn | undefined;
}

const predicate = ({ kind, on, upcoming }: Notice, words: Words): string => {
  const said = words.standing[kind];
  if (on === undefined) return said.undated;
  const day = calendarDay(on, words);
  return upcoming === true ? said.from(day) : said.since(day);
};

const subject = ({ about, policy }: Notice, { standing }: Words): string => {
  if (about === 'itself') return standing.itself;
  return policy === undefined ? standing.basisGone : standing.basis(policy.title);
};

const consequence = ({ about, kind, upcoming }: Notice, { standing }: Words): string => {
  if (kind === 'not-yet-in-force') return '';
  if (upcoming === true) return about === 'itself' ? standing.untilThen : '';
  if (about === 'basis') return standing.mayNotApply;
  return kind === 'amended' ? standing.asAmended : standing.forReference;
};

/** A notice as sentences, at the head of a document. */
export const noticeWords = (notice: Notice, words: Words): string =>
  `${subject(notice, words)}${predicate(notice, words)}${words.standing.stop}${consequence(notice, words)}`.trim();

/** What the documents are that amended, repealed or replaced it. */
export const byWords = ({ kind }: Notice, { standing }: Words): string => {
  if (kind === 'amended') return standing.amendedBy;
  return kind === 'repealed' ? standing.repealedBy : standing.replacedBy;
};

/** Why a document stays readable although it was withdrawn, as sentences. */
export const withdrawnWords = ({ at, reason }: Withdrawn, words: Words): string =>
  `${words.standing.shown(dayInWords(at, words))}${words.failure.withdrawnReason(reason)}`;

/** The same in a few words each, for rows of lists and search hits. */
export const shortStanding = (
  { notices = [], withdrawn }: WithStanding,
  words: Words,
): string[] => [
  ...(withdrawn === undefined
    ? []
    : [words.standing.withdrawn.since(dayInWords(withdrawn.at, words))]),
  ...notices.map((notice) =>
    notice.about === 'basis'
      ? `${words.standing.basisShort}${predicate(notice, words)}`
      : predicate(notice, words),
  ),
];
