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
import { tooLong, type FieldFault, type FieldFaults } from '../components/form/faults';
import { cleanedText } from '../serving/form-text';

/** The form as it was filled in: nothing that was written is ever lost. */
export interface ReplyForm {
  id: string;
  name: string;
  overall: string;
  answers: { verdict: string; remark: string }[];
}

/** An empty form. Its id makes a form that is sent twice one reply. */
export const emptyReply = (questions: number): ReplyForm => ({
  id: randomBytes(16).toString('hex'),
  name: '',
  overall: '',
  answers: Array.from({ length: questions }, () => ({ verdict: '', remark: '' })),
});

/** The form that was sent. */
export const replyFrom = (form: URLSearchParams, questions: number): ReplyForm => {
  const id = previewId.safeParse(form.get('reply'));
  return {
    id: id.success ? id.data : randomBytes(16).toString('hex'),
    name: cleanedText(form.get('name')),
    overall: cleanedText(form.get('overall')),
    answers: Array.from({ length: questions }, (_, at) => ({
      verdict: form.get(`verdict-${String(at)}`) ?? '',
      remark: cleanedText(form.get(`remark-${String(at)}`)),
    })),
  };
};

/** What must be put right before the form can be sent, in the order of its fields. */
export const faultsOfReply = (reply: ReplyForm): FieldFaults => {
  const faults = new Map<string, FieldFault>();
  for (const [at, answer] of reply.answers.entries()) {
    if (!verdict.safeParse(answer.verdict).success)
      faults.set(`verdict-${String(at)}`, { word: 'replyChoose' });
    if (answer.remark.length > LONGEST_REMARK)
      faults.set(`remark-${String(at)}`, tooLong(LONGEST_REMARK, answer.remark.length));
    else if (answer.verdict === 'wrong' && answer.remark === '')
      faults.set(`remark-${String(at)}`, { word: 'replySayWhatIsWrong' });
  }
  if (reply.overall.length > LONGEST_OVERALL)
    faults.set('overall', tooLong(LONGEST_OVERALL, reply.overall.length));
  if (reply.name === '') faults.set('name', { word: 'replyGiveName' });
  else if (reply.name.length > LONGEST_NAME)
    faults.set('name', tooLong(LONGEST_NAME, reply.name.length));
  return faults;
};

/** The reply as the api takes it; call it only when there are no faults. */
export const asReply = (reply: ReplyForm): FactCheckReply => factCheckReply.parse(reply);
