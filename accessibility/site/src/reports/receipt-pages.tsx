import {
  ANSWER_WORKING_DAYS,
  isReceiptNumber,
  type ReportQuestion,
  type ReportState,
} from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { hrefOf, type ReportAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFault, FieldFaults } from '../components/form/faults';
import { TextInput } from '../components/form/fields';
import { Labelled, Run, Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { timeText } from '../words/dates';
import { say, type Word } from '../words/say';
import type { Ticket } from './tickets';

/** The anchor at which the news of a page stands; it takes the focus when one is led there. */
export const NEWS = 'News';

/** Digits in groups, as people read them aloud: `482 910 7365`, `4829 1073`. */
const inGroups = (digits: string): string =>
  digits.length === 10
    ? digits.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3')
    : digits.replace(/(\d{4})(\d{4})/, '$1 $2');

const Fact = ({ word, children }: { word: Word; children: ComponentChildren }) => (
  <div>
    <Say as="dt" word={word} />
    <dd>{children}</dd>
  </div>
);

const Time = ({ at }: { at: string }) => {
  const { locale } = useSurroundings();
  return <time dateTime={at}>{timeText(at, locale)}</time>;
};

const Receipt = ({ ticket, lookup }: { ticket: Ticket; lookup: string }) => {
  const { kind } = ticket;
  return (
    <div class="narrow asking">
      <div id={NEWS} tabindex={-1}>
        <Say as="h1" word="receiptTitle" />
        <Say as="p" class="lead" word="receiptThanks" />
        <dl class="facts numbers">
          <Fact word="receiptNumber">{inGroups(ticket.number)}</Fact>
          <Fact word="receiptCode">{inGroups(ticket.code)}</Fact>
          <Fact word="receiptAt">
            <Time at={ticket.receivedAt} />
          </Fact>
        </dl>
        <Say as="p" class="hint" word="receiptOnce" />
      </div>
      <Say as="h2" word="receiptNext" />
      <ol>
        <Say
          as="li"
          word={kind === 'correction' ? 'receiptNextCorrection' : 'receiptNextMessage'}
          values={{ days: ANSWER_WORKING_DAYS[kind] }}
        />
        <Say as="li" word="receiptNextState" />
        <Say as="li" word="receiptNextContact" />
      </ol>
      <p>
        <Say as="a" class="button" word="reportState" href={lookup} />
      </p>
    </div>
  );
};

/** What somebody has just sent was received: two numbers, and what happens next. */
export const receiptPage = (address: ReportAddress, ticket: Ticket): PageView => {
  const title = say(address.locale, 'receiptTitle');
  return {
    status: 200,
    title,
    crumbs: [{ label: title }],
    main: <Receipt ticket={ticket} lookup={hrefOf(address.locale, address.path)} />,
    address,
  };
};

/** What somebody typed who asks what has become of a report. */
export interface Asked {
  number: string;
  code: string;
}

export const faultsOfQuestion = ({ number, code }: Asked): FieldFaults =>
  new Map<string, FieldFault>([
    ...(isReceiptNumber(number) ? [] : [['number', { word: 'stateNumberWrong' }] as const]),
    ...(/^\d{8}$/.test(code) ? [] : [['code', { word: 'stateCodeWrong' }] as const]),
  ]);

/** The desk's words, in Chinese whatever the language of the page. */
const Answer = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line, at) => (
      <Run as="p" lang="zh-CN" dir="auto" key={String(at)}>
        {line}
      </Run>
    ))}
  </>
);

const StateFacts = ({ number, state }: { number: string; state: ReportState }) => (
  <dl class="facts" id={NEWS} tabindex={-1}>
    <Fact word="receiptNumber">{inGroups(number)}</Fact>
    <Fact word="stateKind">
      <Say word={`kind.${state.kind}`} />
    </Fact>
    <Fact word="receiptAt">
      <Time at={state.receivedAt} />
    </Fact>
    <Fact word="stateStage">
      <strong>
        <Say word={`stage.${state.stage}`} />
      </strong>
    </Fact>
    <Fact word="stateSince">
      <Time at={state.at} />
    </Fact>
    {state.outcome === null ? null : (
      <Fact word="stateOutcome">
        <Say word={`outcome.${state.outcome}`} />
      </Fact>
    )}
    {state.answer === '' ? null : (
      <Fact word="stateAnswer">
        <Answer text={state.answer} />
      </Fact>
    )}
  </dl>
);

const QuestionForm = (props: { address: ReportAddress; asked: Asked; faults: FieldFaults }) => (
  <Labelled
    as="form"
    label="stateAsk"
    method="post"
    action={`${hrefOf(props.address.locale, props.address.path)}#${FAULTS}`}
    novalidate
  >
    <TextInput
      name="number"
      label="receiptNumber"
      hint="stateNumberHint"
      inputmode="numeric"
      autocomplete="off"
      value={props.asked.number}
      fault={props.faults.get('number')}
    />
    <TextInput
      name="code"
      label="receiptCode"
      hint="stateCodeHint"
      inputmode="numeric"
      autocomplete="off"
      value={props.asked.code}
      fault={props.faults.get('code')}
    />
    <Say as="button" type="submit" word="stateAsk" />
  </Labelled>
);

/** What a page that asks for number and code has to say besides. */
export interface QuestionNews {
  status: number;
  faults?: FieldFaults;
  trouble?: FieldFault;
  /** what was found */
  found?: { question: ReportQuestion; state: ReportState };
  /** somebody came by an address that is over */
  isReceiptOver?: boolean;
}

/** Asks for number and code, and shows what has become of a report. */
export const questionPage = (
  address: ReportAddress,
  asked: Asked,
  { status, faults = new Map(), trouble, found, isReceiptOver }: QuestionNews,
): PageView => {
  const { locale } = address;
  const title = say(locale, 'reportState');
  const isFaulty = faults.size > 0 || trouble !== undefined;
  return {
    status,
    title: isFaulty ? say(locale, 'faultPrefix', { title: title.text }) : title,
    crumbs: [{ label: title }],
    main: (
      <div class="narrow asking">
        <Say as="h1" word="reportState" />
        {isReceiptOver === true ? <Say as="p" class="notice" word="receiptOver" /> : null}
        <FaultSummary faults={faults} trouble={trouble} heading="h2" />
        {found === undefined ? (
          <>
            <Say as="p" class="lead" word="stateIntro" />
            <QuestionForm address={address} asked={asked} faults={faults} />
          </>
        ) : (
          <StateFacts number={found.question.number} state={found.state} />
        )}
      </div>
    ),
    address,
  };
};
