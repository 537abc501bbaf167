import {
  LONGEST_NAME,
  LONGEST_OVERALL,
  LONGEST_REMARK,
  verdict,
  type FactCheckQuestions,
} from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { Run, Say } from '../layout/language';
import type { Word } from '../words/say';
import type { FieldFault, ReplyFaults, ReplyForm } from './reply-form';

const VERDICTS: Record<string, Word> = {
  correct: 'verdictCorrect',
  wrong: 'verdictWrong',
  unsure: 'verdictUnsure',
};

const errorId = (name: string): string => `${name}-error`;

const Fault = ({ name, fault }: { name: string; fault: FieldFault | undefined }) =>
  fault === undefined ? null : (
    <Say
      as="p"
      id={errorId(name)}
      class="field-error"
      word={fault.word}
      values={fault.values ?? {}}
    />
  );

interface FieldProps {
  name: string;
  fault: FieldFault | undefined;
}

const tied = ({ name, fault }: FieldProps) =>
  fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': errorId(name) };

const Field = (props: FieldProps & { label: ComponentChildren; children: ComponentChildren }) => (
  <div class={props.fault === undefined ? 'field' : 'field faulty'}>
    <label for={props.name}>{props.label}</label>
    <Fault name={props.name} fault={props.fault} />
    {props.children}
  </div>
);

const TextArea = (props: FieldProps & { value: string; rows: number; maxLength: number }) => (
  <textarea
    id={props.name}
    name={props.name}
    rows={props.rows}
    maxlength={props.maxLength}
    {...tied(props)}
  >
    {props.value}
  </textarea>
);

interface QuestionProps {
  at: number;
  question: string;
  answer: { verdict: string; remark: string };
  faults: ReplyFaults;
}

const Question = ({ at, question, answer, faults }: QuestionProps) => {
  const choice = `verdict-${String(at)}`;
  const remark = `remark-${String(at)}`;
  const fault = faults.get(choice);
  return (
    <fieldset
      class={fault === undefined ? 'question' : 'question faulty'}
      {...tied({ name: choice, fault })}
    >
      <legend>
        {`${String(at + 1)}. `}
        <Run lang="zh-CN">{question}</Run>
      </legend>
      <Fault name={choice} fault={fault} />
      <div class="verdicts">
        {verdict.options.map((option, place) => (
          <label key={option} class="choice">
            <input
              type="radio"
              name={choice}
              value={option}
              // The first of each group is where a link to the fault leads.
              id={place === 0 ? choice : undefined}
              checked={answer.verdict === option}
            />
            <Say as="span" word={VERDICTS[option] ?? 'verdictUnsure'} />
          </label>
        ))}
      </div>
      <Field name={remark} fault={faults.get(remark)} label={<Say word="replyRemark" />}>
        <TextArea
          name={remark}
          fault={faults.get(remark)}
          value={answer.remark}
          rows={3}
          maxLength={LONGEST_REMARK}
        />
      </Field>
    </fieldset>
  );
};

/** All faults at the top, each leading to its field (WCAG 3.3.1). */
const Summary = ({ faults, trouble }: { faults: ReplyFaults; trouble: Word | undefined }) =>
  faults.size === 0 && trouble === undefined ? null : (
    <div class="notice faults" role="alert">
      <Say as="h3" word={trouble ?? 'replyFaults'} />
      <ul>
        {[...faults].map(([name, { word, values }]) => (
          <li key={name}>
            <a href={`#${name}`}>
              {/\d+$/.test(name) ? (
                <Say word="replyQuestion" values={{ n: Number(/\d+$/.exec(name)?.[0]) + 1 }} />
              ) : null}
              <Say word={word} values={values ?? {}} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );

export interface FactCheckFormProps {
  factCheck: FactCheckQuestions;
  reply: ReplyForm;
  faults: ReplyFaults;
  /** why it could not be sent although it is right */
  trouble: Word | undefined;
  /** where the form is sent */
  action: string;
}

/** What the editors would like to know, and the form for saying it. Works without script. */
export const FactCheckForm = (props: FactCheckFormProps) => {
  const { factCheck, reply, faults, trouble, action } = props;
  return (
    <section class="fact-check" aria-labelledby="FactCheck">
      <Say as="h2" id="FactCheck" word="factCheckHeading" />
      <Summary faults={faults} trouble={trouble} />
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
        <Field name="overall" fault={faults.get('overall')} label={<Say word="replyOverall" />}>
          <TextArea
            name="overall"
            fault={faults.get('overall')}
            value={reply.overall}
            rows={5}
            maxLength={LONGEST_OVERALL}
          />
        </Field>
        <Field name="name" fault={faults.get('name')} label={<Say word="replyName" />}>
          <input
            id="name"
            name="name"
            type="text"
            maxlength={LONGEST_NAME}
            autocomplete="name"
            value={reply.name}
            {...tied({ name: 'name', fault: faults.get('name') })}
          />
        </Field>
        <Say as="p" word="replyPrivacy" class="hint" />
        <Say as="button" type="submit" word="replySend" />
      </form>
    </section>
  );
};
