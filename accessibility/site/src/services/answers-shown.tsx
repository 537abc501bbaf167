import { CONSENT, cleanedAnswers, type Answers, type Form } from '@minzong/api-contract';
import type { FormField } from '@minzong/content-types';
import type { ComponentChildren } from 'preact';
import { Run, Say, useSurroundings } from '../layout/language';
import { dateText } from '../words/dates';
import { sizeText } from '../words/sizes';
import { divisionName } from './divisions';
import { filesOf, idsOf, textOf, type Filled } from './filled';
import { materialsOf, sectionsOf, type Sheet } from './sheet';

/** The answers as they would be sent, or were. */
const sentAnswers = (form: Form, { answers }: Filled): Answers => cleanedAnswers(form, answers);

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <span key={String(at)} class="line" dir="auto">
        {line}
      </span>
    ))}
  </>
);

const ChoiceShown = ({
  field,
  answers,
  lang,
}: {
  field: Extract<FormField, { kind: 'choice' }>;
  answers: Answers;
  lang: string;
}) => {
  const chosen = field.options.filter(({ value }) => idsOf(answers, field.key).includes(value));
  return (
    <Run lang={lang}>
      {chosen.map(({ value, label }) => (
        <span key={value} class="line">
          {label}
        </span>
      ))}
    </Run>
  );
};

/** An answer as a person reads it. */
const AnswerShown = ({
  field,
  answers,
  lang,
}: {
  field: FormField;
  answers: Answers;
  lang: string;
}) => {
  const { locale } = useSurroundings();
  const value = textOf(answers, field.key);
  if (value === '') return <Say word="notAnswered" as="span" class="optional" />;
  switch (field.kind) {
    case 'choice':
      return <ChoiceShown field={field} answers={answers} lang={lang} />;
    case 'region':
      return <Run lang="zh-CN">{divisionName(value)}</Run>;
    case 'date':
      return <time dateTime={value}>{dateText(value, locale)}</time>;
    case 'declaration':
      return <Say word="declared" />;
    case 'number':
      return (
        <>
          {value}
          {field.unit === undefined ? null : <Run lang={lang}>{` ${field.unit}`}</Run>}
        </>
      );
    default:
      return <Lines text={value} />;
  }
};

interface ShownProps {
  sheet: Sheet;
  /** beside the heading of each section: the way to change it */
  beside?: (anchor: string, heading: string) => ComponentChildren;
  /** a file, when it can be had */
  file?: (id: string) => ComponentChildren;
}

const MaterialsShown = ({ sheet, beside, file }: ShownProps) => {
  const materials = materialsOf(sheet);
  return materials.length === 0 ? null : (
    <section class="answers">
      <div class="answers-head">
        <Say as="h2" word="materials" id="head-materials" />
        {beside?.('materials', 'head-materials')}
      </div>
      <dl class="facts">
        {materials.map(({ key, name }) => (
          <div key={key}>
            <Run as="dt" lang={sheet.served.locale}>
              {name}
            </Run>
            <dd>
              {filesOf(sheet.filled, key).map((one, at) => (
                <span key={one.id} class="line">
                  {one.name === '' ? (
                    <Say word="file.unnamed" values={{ n: at + 1 }} />
                  ) : (
                    <Run lang="zh-CN">{`${one.name}（${sizeText(one.sizeBytes)}）`}</Run>
                  )}
                  {file?.(one.id)}
                </span>
              ))}
              {filesOf(sheet.filled, key).length === 0 ? <Say word="file.none" /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** Everything that was answered, by section, as a list of what was asked and what was said. */
export const AnswersShown = ({ sheet, beside, file }: ShownProps) => {
  const { form, locale } = sheet.served;
  const answers = sentAnswers(form, sheet.filled);
  return (
    <>
      {sectionsOf(sheet).map(({ id, title, fields }) => (
        <section key={id} class="answers">
          <div class="answers-head">
            <Run as="h2" lang={locale} id={`head-${id}`}>
              {title}
            </Run>
            {beside?.(id, `head-${id}`)}
          </div>
          <dl class="facts">
            {fields.map((field) => (
              <div key={field.key}>
                <Run as="dt" lang={locale}>
                  {field.label}
                </Run>
                <dd>
                  <AnswerShown field={field} answers={answers} lang={locale} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <MaterialsShown sheet={sheet} beside={beside} file={file} />
      {answers[CONSENT] === undefined ? null : (
        <p class="consent-shown">
          <Say word="consentShown" />
        </p>
      )}
    </>
  );
};
