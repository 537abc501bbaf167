import { hrefOf, type ServiceAddress } from '../addresses';
import { FAULTS } from '../components/form/fault-summary';
import { Run, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { NEWS } from '../reports/receipt-pages';
import { say } from '../words/say';
import type { CaseTicket } from './case-tickets';
import { Deadline, Line, Moment, inGroups } from './digits';
import { Hidden } from './sheet-parts';

/** What was handed in, when the api could be asked. */
export interface ReceiptSubject {
  title: string;
  lang: string;
}

interface ReceiptProps {
  address: ServiceAddress;
  ticket: CaseTicket;
  subject: ReceiptSubject | undefined;
}

const Numbers = ({ ticket, subject }: Omit<ReceiptProps, 'address'>) => (
  <dl class="facts numbers">
    {subject === undefined ? null : (
      <Line word="caseService">
        <Run lang={subject.lang}>{subject.title}</Run>
      </Line>
    )}
    <Line word="receiptNumber">
      <span class="digits">{inGroups(ticket.number)}</span>
    </Line>
    <Line word="receiptCode">
      <span class="digits">{inGroups(ticket.code)}</span>
    </Line>
    <Line word="receiptAt">
      <Moment at={ticket.receivedAt} />
    </Line>
    {ticket.due === undefined ? null : (
      <Line word="dueAcceptance">
        <Deadline {...ticket.due} />
      </Line>
    )}
  </dl>
);

/** The slip in other forms: for the printer in large type, for a braille display or an embosser. */
const Slips = ({ address }: Pick<ReceiptProps, 'address'>) => {
  const { locale, path, query } = address;
  const { ticket } = query;
  const files = [
    ['slip.30', '/case/slip-30.brf'],
    ['slip.40', '/case/slip-40.brf'],
    ['slip.text', '/case/slip.txt'],
  ] as const;
  return (
    <>
      <Say as="h2" word="slipTitle" />
      <Say as="p" word="slipIntro" />
      <ul class="slips">
        <li>
          <Say as="a" word="slip.large" href={hrefOf(locale, path, { ticket, print: 'large' })} />
        </li>
        {files.map(([word, file]) => (
          <li key={word}>
            <Say as="a" word={word} href={hrefOf(locale, file, { ticket })} download />
          </li>
        ))}
      </ul>
    </>
  );
};

const Receipt = ({ address, ticket, subject }: ReceiptProps) => (
  <div class="narrow asking service">
    <div id={NEWS} tabindex={-1}>
      <Say as="h1" word="receiptTitle" />
      <Say as="p" class="lead" word="caseReceiptThanks" />
      <Numbers ticket={ticket} subject={subject} />
      <Say as="p" class="hint" word="receiptOnce" />
    </div>
    <form method="post" action={`${hrefOf(address.locale, '/case')}#${FAULTS}`} class="to-state">
      <Hidden values={{ number: ticket.number, code: ticket.code }} />
      <Say as="button" type="submit" word="caseStateNow" />
    </form>
    <Say as="h2" word="receiptNext" />
    <ol>
      <Say as="li" word="caseNextAccept" />
      <Say as="li" word="caseNextCorrect" />
      <Say as="li" word="caseNextResult" />
    </ol>
    <Slips address={address} />
  </div>
);

/** The numbers alone, for the printer. */
const Slip = ({ ticket, subject }: ReceiptProps) => (
  <div class="document">
    <Say as="h1" word="slipTitle" />
    <Numbers ticket={ticket} subject={subject} />
    <Say as="p" word="slipNote" />
  </div>
);

/** What somebody has just handed in was received: two numbers to keep, and what happens next. */
export const caseReceiptPage = (props: ReceiptProps): PageView => {
  const { address } = props;
  const isPrint = address.query['print'] === 'large';
  const title = say(address.locale, isPrint ? 'slipTitle' : 'receiptTitle');
  return {
    status: 200,
    title,
    crumbs: [{ label: title }],
    main: isPrint ? <Slip {...props} /> : <Receipt {...props} />,
    address,
    unlisted: true,
    print: isPrint,
  };
};
