import type { CaseState } from '@minzong/api-contract';
import type { ServiceAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFaults } from '../components/form/faults';
import { faultId, tiedTo } from '../components/form/faults';
import { Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import type { Word } from '../words/say';
import { BackButton, CaseButton, CaseForm, casePage, type Question } from './case-frame';
import { dayText } from './digits';

interface ActPage {
  address: ServiceAddress;
  question: Question;
}

interface Confirmation {
  title: Word;
  words: Word;
  act: string;
  yes: Word;
}

/** Asks once more before something that cannot be undone. */
export const confirmPage = (
  { address, question }: ActPage,
  { title, words, act, yes }: Confirmation,
): PageView =>
  casePage({
    ...{ address, title, status: 200 },
    children: (
      <div id={FAULTS} tabindex={-1}>
        <Say as="p" class="lead" word={words} />
        <CaseForm address={address} question={question} label={title}>
          <div class="act-list">
            <CaseButton act={act} word={yes} />
            <BackButton />
          </div>
        </CaseForm>
      </div>
    ),
  });

type Times = CaseState['openTimes'];

/** A time as the value of its button. */
const timeValue = ({ place, day, time }: Pick<Times[number], 'place' | 'day' | 'time'>) =>
  `${place} ${day} ${time}`;

const Day = ({
  times,
  placeNames,
  isFirst,
}: {
  times: Times;
  placeNames: ReadonlyMap<string, string>;
  isFirst: boolean;
}) => {
  const { locale } = useSurroundings();
  const [first] = times;
  if (first === undefined) return null;
  return (
    <fieldset class="day">
      <legend>
        <time dateTime={first.day}>{dayText(first.day, locale)}</time>{' '}
        <span lang="zh-CN">{placeNames.get(first.place) ?? ''}</span>
      </legend>
      <div class="choices">
        {times.map((one, at) => (
          <label key={one.time} class="choice">
            <input
              type="radio"
              name="time"
              value={timeValue(one)}
              id={isFirst && at === 0 ? 'time' : undefined}
            />
            <span>
              {one.time} <Say word="bookLeft" values={{ n: one.left }} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const byDay = (times: Times): Times[] => {
  const days = new Map<string, Times>();
  for (const one of times) {
    const key = `${one.day} ${one.place}`;
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  return [...days.values()];
};

/** The times that can be booked now, by day and place. */
export const bookingPage = (
  { address, question }: ActPage,
  state: CaseState,
  placeNames: ReadonlyMap<string, string>,
  faults: FieldFaults = new Map(),
): PageView =>
  casePage({
    ...{ address, title: 'book', status: faults.size > 0 ? 422 : 200 },
    isFaulty: faults.size > 0,
    children: (
      <>
        <FaultSummary faults={faults} trouble={undefined} heading="h2" />
        <div {...(faults.size > 0 ? {} : { id: FAULTS, tabindex: -1 })}>
          <Say as="p" class="lead" word="bookIntro" />
        </div>
        <CaseForm address={address} question={question} label="book">
          <div role="group" aria-labelledby="times" {...tiedTo('time', faults.get('time'))}>
            <Say as="h2" id="times" word="bookTimes" />
            {faults.has('time') ? (
              <Say as="p" id={faultId('time')} class="field-error" word="bookChoose" />
            ) : null}
            {byDay(state.openTimes).map((times, at) => (
              <Day key={String(at)} times={times} placeNames={placeNames} isFirst={at === 0} />
            ))}
          </div>
          <div class="act-list">
            <CaseButton act="book-yes" word="bookConfirm" />
            <BackButton />
          </div>
        </CaseForm>
      </>
    ),
  });
