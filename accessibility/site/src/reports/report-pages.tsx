import { ANSWER_WORKING_DAYS, pageFault, type ReportKind } from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { hrefOf, type ReportAddress } from '../addresses';
import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { FieldFault, FieldFaults } from '../components/form/faults';
import { Choices, TextArea, TextInput } from '../components/form/fields';
import { Labelled, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { ContactFacts } from '../pages/contact-facts';
import { say, type Word } from '../words/say';
import type { ReportForm } from './report-form';

/** What was wrong with a form that was sent. */
export interface Unsent {
  faults: FieldFaults;
  /** why it could not be taken although it is right */
  trouble?: FieldFault;
  status: number;
}

interface FormProps {
  form: ReportForm;
  faults: FieldFaults;
}

const TITLES = {
  correction: 'feedback',
  message: 'contact',
} as const satisfies Record<ReportKind, Word>;

const CorrectionFields = ({ form, faults }: FormProps) => (
  <>
    <Choices
      name="fault"
      legend={<Say word="correctionFault" />}
      options={pageFault.options.map((option) => [option, `fault.${option}`])}
      chosen={form.fault}
      fault={faults.get('fault')}
      class="listed"
    />
    <TextInput
      name="page"
      label="correctionPage"
      hint="correctionPageHint"
      value={form.page}
      fault={faults.get('page')}
      wide
    />
    <TextArea
      name="text"
      label="correctionText"
      hint="correctionTextHint"
      value={form.text}
      fault={faults.get('text')}
      rows={5}
    />
    <TextArea
      name="suggestion"
      label="correctionSuggestion"
      value={form.suggestion}
      fault={faults.get('suggestion')}
      rows={3}
    />
  </>
);

const MessageFields = ({ form, faults }: FormProps) => (
  <>
    <TextInput
      name="subject"
      label="contactSubject"
      value={form.subject}
      fault={faults.get('subject')}
      wide
    />
    <TextArea
      name="text"
      label="contactText"
      hint="contactTextHint"
      value={form.text}
      fault={faults.get('text')}
      rows={8}
    />
  </>
);

const ContactFields = ({ form, faults }: FormProps) => (
  <fieldset class="contact-fields">
    <Say as="legend" word="reportContact" />
    <Say
      as="p"
      class="hint"
      word={form.kind === 'message' ? 'reportContactOne' : 'reportContactOptional'}
    />
    <Say as="p" class="hint" word="reportPrivacy" />
    <TextInput
      name="name"
      label="reportName"
      value={form.name}
      fault={faults.get('name')}
      autocomplete="name"
    />
    <TextInput
      name="telephone"
      label="reportTelephone"
      type="tel"
      value={form.telephone}
      fault={faults.get('telephone')}
      autocomplete="tel"
    />
    <TextInput
      name="email"
      label="reportEmail"
      type="email"
      value={form.email}
      fault={faults.get('email')}
      autocomplete="email"
    />
  </fieldset>
);

/** Out of sight and out of the way of the keyboard; who reads it all the same is told what to do. */
const Trap = ({ form }: { form: ReportForm }) => (
  <div class="trap" aria-hidden>
    <Say as="label" word="reportTrap" for="website" />
    <input
      id="website"
      name="website"
      type="text"
      tabindex={-1}
      autocomplete="off"
      value={form.trap}
    />
  </div>
);

const OtherWays = (): ComponentChildren => (
  <section class="other-ways">
    <Say as="h2" word="reportOtherWays" />
    <ContactFacts />
  </section>
);

/** The page with a form of its kind, empty or as it was sent, with what is wrong with it. */
export const reportPage = (
  address: ReportAddress,
  form: ReportForm,
  { faults, trouble, status }: Unsent,
): PageView => {
  const { locale } = address;
  const { kind } = form;
  const title = say(locale, TITLES[kind]);
  const isFaulty = faults.size > 0 || trouble !== undefined;
  const Fields = kind === 'correction' ? CorrectionFields : MessageFields;
  return {
    status,
    // The title is read first of all, before the page itself (GOV.UK Design System).
    title: isFaulty ? say(locale, 'faultPrefix', { title: title.text }) : title,
    crumbs: [{ label: title }],
    main: (
      <div class="narrow asking">
        <Say as="h1" word={TITLES[kind]} />
        <FaultSummary faults={faults} trouble={trouble} heading="h2" />
        <Say
          as="p"
          class="lead"
          word={kind === 'correction' ? 'correctionIntro' : 'contactIntro'}
          values={{ days: ANSWER_WORKING_DAYS[kind] }}
        />
        <Labelled
          as="form"
          label={TITLES[kind]}
          method="post"
          action={`${hrefOf(locale, address.path)}#${FAULTS}`}
          novalidate
        >
          <input type="hidden" name="key" value={form.key} />
          <input type="hidden" name="drawn" value={String(form.drawnAt)} />
          <Fields form={form} faults={faults} />
          <ContactFields form={form} faults={faults} />
          <Trap form={form} />
          <Say
            as="button"
            type="submit"
            word={kind === 'correction' ? 'correctionSend' : 'contactSend'}
          />
        </Labelled>
        <OtherWays />
      </div>
    ),
    address,
    ...(status === 503 ? { retryAfterSeconds: 60 } : {}),
  };
};
