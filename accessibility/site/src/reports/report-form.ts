import {
  LONGEST_CONTACT_NAME,
  LONGEST_PAGE,
  LONGEST_REPORT,
  LONGEST_SUBJECT,
  electronicMail,
  newReport,
  pageFault,
  telephone,
  type NewReport,
  type ReportKind,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { randomBytes } from 'node:crypto';
import { tooLong, type FieldFault, type FieldFaults } from '../components/form/faults';
import { cleanedLine, cleanedText } from '../serving/form-text';

/** Nobody reads a form and fills it in faster; programs do. */
const LEAST_SECONDS = 3;

/** A form as it was filled in: nothing that was written is ever lost. Fields of the other kind are empty. */
export interface ReportForm {
  kind: ReportKind;
  /** makes a form that is sent twice one report */
  key: string;
  /** when the form was drawn, in milliseconds since the epoch */
  drawnAt: number;
  /** filled in by programs alone: people are asked to leave it empty */
  trap: string;
  fault: string;
  page: string;
  subject: string;
  text: string;
  suggestion: string;
  name: string;
  telephone: string;
  email: string;
}

const newKey = (): string => randomBytes(16).toString('hex');

export const emptyReport = (kind: ReportKind, page: string, now: number): ReportForm => ({
  ...{ kind, key: newKey(), drawnAt: now, trap: '', fault: '', page, subject: '' },
  ...{ text: '', suggestion: '', name: '', telephone: '', email: '' },
});

/** The form that was sent. */
export const reportFrom = (kind: ReportKind, form: URLSearchParams): ReportForm => {
  const key = form.get('key') ?? '';
  const line = (name: string): string => cleanedLine(form.get(name));
  return {
    kind,
    key: /^[0-9a-f]{32}$/.test(key) ? key : newKey(),
    drawnAt: Number(/^\d{1,15}$/.exec(form.get('drawn') ?? '')?.[0] ?? Infinity),
    trap: line('website'),
    fault: line('fault'),
    page: cleanedText(form.get('page')).replaceAll(/\s+/gu, ' '),
    subject: cleanedText(form.get('subject')).replaceAll(/\s+/gu, ' '),
    text: cleanedText(form.get('text')),
    suggestion: cleanedText(form.get('suggestion')),
    name: cleanedText(form.get('name')).replaceAll(/\s+/gu, ' '),
    telephone: line('telephone'),
    email: line('email'),
  };
};

/** Looks as if a program had filled it in. Such a report is taken and marked: the guess may be wrong. */
const isSuspect = ({ trap, drawnAt }: ReportForm, now: number): boolean =>
  trap !== '' || !(now - drawnAt >= LEAST_SECONDS * 1000);

type Check = [name: string, isWrong: boolean, fault: FieldFault];

const lengthCheck = (name: string, value: string, most: number): Check => [
  name,
  value.length > most,
  tooLong(most, value.length),
];

const ownChecks = (form: ReportForm): Check[] =>
  form.kind === 'correction'
    ? [
        ['fault', !pageFault.safeParse(form.fault).success, { word: 'reportChooseFault' }],
        lengthCheck('page', form.page, LONGEST_PAGE),
        ['text', form.text === '', { word: 'reportSayWhat' }],
        lengthCheck('text', form.text, LONGEST_REPORT),
        lengthCheck('suggestion', form.suggestion, LONGEST_REPORT),
      ]
    : [
        ['subject', form.subject === '', { word: 'reportGiveSubject' }],
        lengthCheck('subject', form.subject, LONGEST_SUBJECT),
        ['text', form.text === '', { word: 'reportGiveText' }],
        lengthCheck('text', form.text, LONGEST_REPORT),
      ];

const contactChecks = (form: ReportForm): Check[] => {
  const { kind, telephone: number, email } = form;
  const isUnreachable = kind === 'message' && number === '' && email === '';
  const isNoNumber = number !== '' && !telephone.safeParse(number).success;
  const isNoAddress = email !== '' && !electronicMail.safeParse(email).success;
  return [
    lengthCheck('name', form.name, LONGEST_CONTACT_NAME),
    ['telephone', isUnreachable, { word: 'reportGiveContact' }],
    ['telephone', isNoNumber, { word: 'reportTelephoneWrong' }],
    ['email', isNoAddress, { word: 'reportEmailWrong' }],
  ];
};

/** What must be put right before the form can be sent, in the order of its fields. */
export const faultsOfReport = (form: ReportForm): FieldFaults => {
  const wrong = [...ownChecks(form), ...contactChecks(form)].filter(([, isWrong]) => isWrong);
  return new Map(wrong.map(([name, , fault]) => [name, fault]));
};

/** The report as the api takes it; call it only when there are no faults. */
export const asReport = (form: ReportForm, locale: Locale, now: number): NewReport => {
  const { kind, key, text, fault, page, suggestion, subject } = form;
  const contact = { name: form.name, telephone: form.telephone, email: form.email };
  const own = kind === 'correction' ? { fault, page, suggestion } : { subject };
  const suspect = isSuspect(form, now);
  return newReport.parse({ kind, key, locale, text, contact, suspect, ...own });
};
