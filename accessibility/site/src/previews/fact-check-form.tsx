import { verdict, type FactCheckQuestions } from '@minzong/api-contract';
import { FaultSummary } from '../components/form/fault-summary';
import type { FieldFaults } from '../components/form/faults';
import { Choices, TextArea, TextInput } from '../components/form/fields';
import { Run, Say } from '../layout/language';
import type { Word } from '../words/say';
import type { ReplyForm } from './reply-form';

const VERDICTS = {
  correct: 'verdictCorrect',
  wrong: 'verdictWrong',
  unsure: 'verdictUnsure',
} as const satisfies Record<string, Word>;

interface QuestionProps {
  at: number;
  question: string;
  answer: { verdict: string; remark: string };
  faults: FieldFaults;
}

const Question = ({ at, question, answer, faults }: QuestionProps) => {
  const choice = `verdict-${String(at)}`;
  const remark = `remark-${String(at)}`;
  return (
    <Choices
      name={choice}
      class="question"
      legend={
        <>
          {`${String(at + 1)}. `}
          <Run lang="zh-CN">{question}</Run>
        </>
      }
      options={verdict.options.map((option) => [option, VERDICTS[option]])}
      chosen={answer.verdict}
      fault={faults.get(choice)}
    >
      <TextArea
        name={remark}
        label="replyRemark"
        fault={faults.get(remark)}
        value={answer.remark}
        rows={3}
      />
    </Choices>
  );
};

const questionOf = (name: string) =>
  /\d+$/.test(name) ? (
    <Say word="replyQuestion" values={{ n: Number(/\d+$/.exec(name)?.[0]) + 1 }} />
  ) : null;

export interface FactCheckFormProps {
  factCheck: FactCheckQuestions;
  reply: ReplyForm;
  faults: FieldFaults;
  /** why it could not be sent although it is right */
  trouble: Word | undefined;
  /** where the form is sent */
  action: string;
}

/** What the editors would like to know, and the form for saying it. Works without script. */
export const FactCheckForm = (props: FactCheckFormProps) => {
  const { factCheck, reply, faults, trouble, action } = props;
  return (
    <section class="fact-check asking" aria-labelledby="FactCheck">
      <Say as="h2" id="FactCheck" word="factCheckHeading" />
      <FaultSummary
        faults={faults}
        trouble={trouble === undefined ? undefined : { word: trouble }}
        heading="h3"
        before={questionOf}
      />
      <Say as="p" word="factCheckIntro" values={{ name: factCheck.expert }} />
      <form method="post" action={`${action}#FactCheck`}>
        <input type="hidden" name="reply" value={reply.id} />
        {factCheck.questions.map((question, at) => (
          <Question
            key={String(at)}
            at={at}
            question={question}
            answer={reply.answers[at] ?? { verdict: '', remark: '' }}
            faults={faults}
          />
        ))}
        <TextArea
          name="overall"
          label="replyOverall"
          fault={faults.get('overall')}
          value={reply.overall}
          rows={5}
        />
        <TextInput
          name="name"
          label="replyName"
          fault={faults.get('name')}
          value={reply.name}
          autocomplete="name"
        />
        <Say as="p" word="replyPrivacy" class="hint" />
        <Say as="button" type="submit" word="replySend" />
      </form>
    </section>
  );
};
