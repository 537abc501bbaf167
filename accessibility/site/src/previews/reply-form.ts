import {
  LONGEST_NAME,
  LONGEST_OVERALL,
  LONGEST_REMARK,
  factCheckReply,
  previewId,
  verdict,
  type FactCheckReply,
} from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import type { Values, Word } from '../words/say';

/** What is wrong with one field of the form. */
export interface FieldFault {
  word: Word;
  values?: Values;
}

/** The form as it was filled in: nothing that was written is ever lost. */
export interface ReplyForm {
  id: string;
  name: string;
  overall: string;
  answers: { verdict: string; remark: string }[];
}

/** Faults by the name of the field. */
export type ReplyFaults = ReadonlyMap<string, FieldFault>;

/** An empty form. Its id makes a form that is sent twice one reply. */
export const emptyReply = (questions: number): ReplyForm => ({
  id: randomBytes(16).toString('hex'),
  name: '',
  overall: '',
  answers: Array.from({ length: questions }, () => ({ verdict: '', remark: '' })),
});

/** Windows and the web write ends of lines differently; characters that cannot be shown are left out. */
const cleaned = (value: string | null): string =>
  (value ?? '')
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .trim();

/** The form that was sent. */
export const replyFrom = (form: URLSearchParams, questions: number): ReplyForm => {
  const id = previewId.safeParse(form.get('reply'));
  return {
    id: id.success ? id.data : randomBytes(16).toString('hex'),
    name: cleaned(form.get('name')),
    overall: cleaned(form.get('overall')),
    answers: Array.from({ length: questions }, (_, at) => ({
      verdict: form.get(`verdict-${String(at)}`) ?? '',
      remark: cleaned(form.get(`remark-${String(at)}`)),
    })),
  };
};

const tooLong = (max: number): FieldFault => ({ word: 'replyTooLong', values: { max } });

/** What must be put right before the form can be sent, in the order of its fields. */
export const faultsOfReply = (reply: ReplyForm): ReplyFaults => {
  const faults = new Map<string, FieldFault>();
  for (const [at, answer] of reply.answers.entries()) {
    if (!verdict.safeParse(answer.verdict).success)
      faults.set(`verdict-${String(at)}`, { word: 'replyChoose' });
    if (answer.remark.length > LONGEST_REMARK)
      faults.set(`remark-${String(at)}`, tooLong(LONGEST_REMARK));
    else if (answer.verdict === 'wrong' && answer.remark === '')
      faults.set(`remark-${String(at)}`, { word: 'replySayWhatIsWrong' });
  }
  if (reply.overall.length > LONGEST_OVERALL) faults.set('overall', tooLong(LONGEST_OVERALL));
  if (reply.name === '') faults.set('name', { word: 'replyGiveName' });
  else if (reply.name.length > LONGEST_NAME) faults.set('name', tooLong(LONGEST_NAME));
  return faults;
};

/** The reply as the api takes it; call it only when there are no faults. */
export const asReply = (reply: ReplyForm): FactCheckReply => factCheckReply.parse(reply);
