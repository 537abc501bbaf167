import { hrefOf, type ServiceAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFault, FieldFaults } from '../components/form/faults';
import { TextInput } from '../components/form/fields';
import { Labelled, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { casePage, type Question } from './case-frame';

/** What a page that asks for number and code has to say besides. */
export interface QuestionNews {
  status: number;
  faults?: FieldFaults;
  trouble?: FieldFault;
  /** somebody came by the address of a receipt that is over */
  isReceiptOver?: boolean;
  /** the case was erased just now */
  isErased?: boolean;
}

/** Asks for the number and the code of a case. */
export const caseQuestionPage = (
  address: ServiceAddress,
  { number, code }: Question,
  { status, faults = new Map(), trouble, isReceiptOver, isErased }: QuestionNews,
): PageView =>
  casePage({
    ...{ address, title: 'caseState', status },
    isFaulty: faults.size > 0 || trouble !== undefined,
    children: (
      <>
        {isReceiptOver === true ? <Say as="p" class="notice" word="receiptOver" /> : null}
        {isErased === true ? (
          <Say as="p" class="notice" role="status" id={FAULTS} tabindex={-1} word="eraseDone" />
        ) : null}
        <FaultSummary faults={faults} trouble={trouble} heading="h2" />
        <Say as="p" class="lead" word="caseIntro" />
        <Labelled
          as="form"
          label="stateAsk"
          method="post"
          action={`${hrefOf(address.locale, '/case')}#${FAULTS}`}
          novalidate
        >
          <TextInput
            name="number"
            label="receiptNumber"
            hint="stateNumberHint"
            inputmode="numeric"
            autocomplete="off"
            value={number}
            fault={faults.get('number')}
          />
          <TextInput
            name="code"
            label="receiptCode"
            hint="stateCodeHint"
            inputmode="numeric"
            autocomplete="off"
            value={code}
            fault={faults.get('code')}
          />
          <Say as="button" type="submit" word="stateAsk" />
        </Labelled>
        <p class="other-way">
          <Say as="a" word="reportState" href={hrefOf(address.locale, '/receipt')} />
        </p>
      </>
    ),
  });
