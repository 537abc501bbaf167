import type { ComponentChildren } from 'preact';
import { Say, useSurroundings } from '../layout/language';
import { dateText, timeText } from '../words/dates';
import type { Word } from '../words/say';

/** Digits in groups, as people read them aloud: `482 910 7365`, `4829 1073`. */
export const inGroups = (digits: string): string =>
  digits.length === 10
    ? digits.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3')
    : digits.replace(/(\d{4})(\d{4})/, '$1 $2');

/** One line of a list of facts. */
export const Line = ({ word, children }: { word: Word; children: ComponentChildren }) => (
  <div>
    <Say as="dt" word={word} />
    <dd>{children}</dd>
  </div>
);

/** A moment, in the time of Beijing. */
export const Moment = ({ at }: { at: string }) => {
  const { locale } = useSurroundings();
  return <time dateTime={at}>{timeText(at, locale)}</time>;
};

/** A day in words; `2026-11-22` is a day in Beijing, whatever the clock of the server. */
export const dayText = (day: string, locale: Parameters<typeof dateText>[1]): string =>
  dateText(`${day}T12:00:00+08:00`, locale);

export const Day = ({ day }: { day: string }) => {
  const { locale } = useSurroundings();
  return <time dateTime={day}>{dayText(day, locale)}</time>;
};

/** A deadline, and that it may move while the holidays of its year are not known. */
export const Deadline = ({ day, isAnnounced }: { day: string; isAnnounced: boolean }) => (
  <>
    <Day day={day} />
    {isAnnounced ? null : <Say as="span" class="provisional" word="dueProvisional" />}
  </>
);
