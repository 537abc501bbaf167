import type { ComponentChildren } from 'preact';
import { hrefOf, type ServiceAddress } from '../addresses';
import { FAULTS } from '../components/form/fault-summary';
import { Labelled, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { say, type Word } from '../words/say';
import { newKey } from './hex-key';
import { Hidden } from './sheet-parts';

/** Number and code, by which everything about a case is asked. */
export interface Question {
  number: string;
  code: string;
}

interface CasePage {
  address: ServiceAddress;
  title: Word;
  status: number;
  isFaulty?: boolean;
  children: ComponentChildren;
}

/** A page about a case: for one person, kept by nobody. */
export const casePage = ({ address, title, status, isFaulty, children }: CasePage): PageView => {
  const { locale } = address;
  const name = say(locale, title);
  const above = title === 'caseState' ? [] : [{ label: say(locale, 'caseState') }];
  return {
    status,
    title: isFaulty === true ? say(locale, 'faultPrefix', { title: name.text }) : name,
    crumbs: [...above, { label: name }],
    main: (
      <div class="narrow asking service">
        <Say as="h1" word={title} />
        {children}
      </div>
    ),
    address,
    ...(status === 503 ? { retryAfterSeconds: 60 } : {}),
  };
};

interface ActFormProps {
  address: ServiceAddress;
  question: Question;
  label: Word;
  children: ComponentChildren;
}

/** A form about a case that is open: number and code go along in it, and in no address. */
export const CaseForm = ({ address, question, label, children }: ActFormProps) => (
  <Labelled
    as="form"
    label={label}
    method="post"
    action={`${hrefOf(address.locale, address.path)}#${FAULTS}`}
    novalidate
    class="case-form"
  >
    <Hidden values={{ ...question, key: newKey() }} />
    {children}
  </Labelled>
);

interface CaseButtonProps {
  act: string;
  word: Word;
  class?: string;
}

export const CaseButton = ({ act, word, ...rest }: CaseButtonProps) => (
  <Say as="button" type="submit" name="do" value={act} word={word} {...rest} />
);

/** The way back to the state, without doing anything. */
export const BackButton = () => <CaseButton act="state" word="caseBack" class="second" />;
