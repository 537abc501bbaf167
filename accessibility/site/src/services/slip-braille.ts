import type { Locale, RichText } from '@minzong/content-types';
import type { BrailleText } from '../braille/braille-text';
import type { Config } from '../config';
import { hrefOf } from '../addresses';
import { timeText } from '../words/dates';
import { say, type Word } from '../words/say';
import type { ReceiptSubject } from './case-receipt-page';
import type { CaseTicket } from './case-tickets';
import { dayText, inGroups } from './digits';

const paragraph = (text: string): RichText[number] => ({
  ...{ type: 'paragraph', children: [{ type: 'text', text }] },
});

/**
 * The slip of a case as it is written in braille: Chinese by GF 0019-2018, English in UEB; in other
 * languages the Chinese words, as there is no table for them.
 */
export const slipText = (
  ticket: CaseTicket,
  subject: ReceiptSubject | undefined,
  locale: Locale,
  { siteUrl, organisation }: Pick<Config, 'siteUrl' | 'organisation'>,
): BrailleText => {
  const language = locale === 'en' ? 'en' : 'zh-CN';
  const word = (name: Word): string => say(language, name).text;
  const stop = word('labelStop');
  const line = (name: Word, value: string) => paragraph(`${word(name)}${stop}${value}`);
  const { number, code, receivedAt, due } = ticket;
  return {
    ...{ title: word('slipTitle'), lead: [], language, documents: [], author: undefined },
    body: [
      ...(subject === undefined ? [] : [line('caseService', subject.title)]),
      line('receiptNumber', inGroups(number)),
      line('receiptCode', inGroups(code)),
      line('receiptAt', timeText(receivedAt, language)),
      ...(due === undefined ? [] : [line('dueAcceptance', dayText(due.day, language))]),
      paragraph(word('slipNote')),
      line('callUsAt', organisation.telephone),
    ],
    publisher: language === 'en' ? organisation.nameEnglish : organisation.name,
    address: siteUrl + hrefOf(locale, '/case'),
    publishedAt: receivedAt,
    updatedAt: receivedAt,
  };
};
