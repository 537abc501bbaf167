import type { CaseState } from '@minzong/api-contract';
import type { ServiceAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFault } from '../components/form/faults';
import { Run, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import type { Word } from '../words/say';
import { sizeText } from '../words/sizes';
import { CaseButton, CaseForm, casePage, type Question } from './case-frame';
import { Day, Deadline, Line, Moment, inGroups } from './digits';

export interface StateNews {
  status: number;
  /** what was done just now */
  done?: Word;
  trouble?: FieldFault;
}

interface StateProps {
  state: CaseState;
}

/** The words of the office, in Chinese whatever the language of the page. */
const OfficeWords = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line, at) => (
      <Run as="p" lang="zh-CN" dir="auto" key={String(at)}>
        {line}
      </Run>
    ))}
  </>
);

const Standing = ({ state }: StateProps) => (
  <dd>
    <strong class="stage">
      <Say word={`caseStage.${state.stage}`} />
    </strong>
    {state.isOverdue ? <Say as="span" class="overdue" word="caseOverdue" /> : null}
  </dd>
);

const Place = ({ place }: { place: NonNullable<CaseState['place']> }) => (
  <Line word="casePlace">
    {place.kind === 'held' ? (
      <Say word="placeHeld" />
    ) : (
      <Say word="placeWaiting" values={{ n: place.ahead }} />
    )}
  </Line>
);

const Facts = ({ state }: StateProps) => (
  <dl class="facts">
    <Line word="receiptNumber">{inGroups(state.number)}</Line>
    <Line word="caseService">
      <Run lang={state.locale}>{state.title}</Run>
    </Line>
    <Line word="receiptAt">
      <Moment at={state.receivedAt} />
    </Line>
    <div>
      <Say as="dt" word="stateStage" />
      <Standing state={state} />
    </div>
    {state.outcome === null ? null : (
      <Line word="stateOutcome">
        <strong>
          <Say word={`caseOutcome.${state.outcome}`} />
        </strong>
      </Line>
    )}
    {state.due === null ? null : (
      <Line word={`due.${state.due.basis}`}>
        <Deadline {...state.due} />
      </Line>
    )}
    {state.place === null ? null : <Place place={state.place} />}
    {state.booking === null ? null : (
      <Line word="caseBooking">
        <Day day={state.booking.day} /> {state.booking.time}
      </Line>
    )}
  </dl>
);

const Steps = ({ state }: StateProps) => (
  <section aria-labelledby="steps">
    <Say as="h2" id="steps" word="caseSteps" />
    <ol class="steps">
      {state.steps.map(({ act, at, words }, index) => (
        <li key={String(index)}>
          <Say as="strong" word={`caseAct.${act}`} /> <Moment at={at} />
          {words === '' ? null : <OfficeWords text={words} />}
        </li>
      ))}
    </ol>
  </section>
);

const Result = ({ state, ...asked }: StateProps & CaseProps) => (
  <>
    {state.answer === '' ? null : (
      <section aria-labelledby="answer">
        <Say as="h2" id="answer" word="stateAnswer" />
        <OfficeWords text={state.answer} />
      </section>
    )}
    {state.result === null ? null : (
      <CaseForm {...asked} label="caseResult">
        <p>
          <Run lang="zh-CN">{`${state.result.name}（${sizeText(state.result.sizeBytes)}）`}</Run>
        </p>
        <CaseButton act={`file-${state.result.id}`} word="caseResult" />
      </CaseForm>
    )}
  </>
);

interface CaseProps {
  address: ServiceAddress;
  question: Question;
}

/** What the person is to do now, if anything, first of all that can be done. */
const Todo = ({ state, ...asked }: StateProps & CaseProps) => {
  if (state.correction !== null)
    return (
      <section class="todo" aria-labelledby="todo">
        <Say as="h2" id="todo" word="correctionTitle" />
        <p>
          <Say word="correctionUntil" /> <Day day={state.correction.until} />
        </p>
        <CaseForm {...asked} label="correctionTitle">
          <CaseButton act="correct" word="correctionGo" />
        </CaseForm>
      </section>
    );
  return <Say as="p" class="next" word={`caseNext.${state.stage}`} />;
};

const Acts = ({ state, ...asked }: StateProps & CaseProps) => (
  <section aria-labelledby="acts">
    <Say as="h2" id="acts" word="caseActs" />
    <CaseForm {...asked} label="caseActs">
      <div class="act-list">
        {state.openTimes.length > 0 ? (
          <CaseButton act="book" word={state.booking === null ? 'book' : 'bookOther'} />
        ) : null}
        {state.mayRate ? <CaseButton act="rate" word="rate" /> : null}
        <CaseButton act="own" word="own" class="second" />
        {state.mayWithdraw ? <CaseButton act="withdraw" word="withdraw" class="second" /> : null}
      </div>
    </CaseForm>
  </section>
);

/** Where a case stands, what there is to do, every step so far, and what the person may do. */
export const statePage = (
  { address, question }: CaseProps,
  state: CaseState,
  { status, done, trouble }: StateNews,
): PageView =>
  casePage({
    ...{ address, title: 'caseState', status },
    isFaulty: trouble !== undefined,
    children: (
      <>
        {done === undefined ? null : <Say as="p" class="notice" role="status" word={done} />}
        <FaultSummary faults={new Map()} trouble={trouble} heading="h2" />
        <div {...(trouble === undefined ? { id: FAULTS, tabindex: -1 } : {})}>
          <Facts state={state} />
        </div>
        <Todo state={state} address={address} question={question} />
        <Result state={state} address={address} question={question} />
        <Steps state={state} />
        {state.rating === null ? null : <Say as="p" word="rated" />}
        <Acts state={state} address={address} question={question} />
      </>
    ),
  });
