import {
  CONSENT,
  fieldsOf,
  type AnswerFault,
  type AnswerFaults,
  type Form,
} from '@minzong/api-contract';
import type { FormField } from '@minzong/content-types';
import type { FieldFault, FieldFaults } from '../components/form/faults';
import type { Word } from '../words/say';
import { answerName } from './filled';

const MISSING: Partial<Record<FormField['kind'], Word>> = {
  choice: 'answer.choose',
  region: 'answer.choose',
  declaration: 'answer.declare',
};

const worded = (fault: AnswerFault, field: FormField | undefined): FieldFault => {
  switch (fault.kind) {
    case 'missing':
      return {
        word: field === undefined ? 'answer.upload' : (MISSING[field.kind] ?? 'answer.missing'),
      };
    case 'too-long':
      return { word: 'fieldTooLong', values: { max: fault.most, length: fault.length } };
    case 'not-a-number':
      return fault.decimals === 0
        ? { word: 'answer.wholeNumber' }
        : { word: 'answer.number', values: { decimals: fault.decimals } };
    case 'too-small':
      return { word: 'answer.tooSmall', values: { least: fault.least } };
    case 'too-large':
      return { word: 'answer.tooLarge', values: { most: fault.most } };
    case 'too-many-files':
      return { word: 'answer.tooManyFiles', values: { most: fault.most } };
    default:
      return { word: `answer.${fault.kind}` };
  }
};

/** What is wrong, by the name of the field in the page and in the words of the page's language. */
export const fieldFaultsOf = (form: Form, faults: AnswerFaults): FieldFaults => {
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));
  return new Map(
    [...faults].map(([key, fault]) => [answerName(key), worded(fault, fields.get(key))]),
  );
};

/** What a field is called in the form; undefined for the consent, which is ours. */
export const labelOf = (form: Form, name: string): string | undefined => {
  if (name === answerName(CONSENT)) return undefined;
  const field = fieldsOf(form).find(({ key }) => answerName(key) === name);
  if (field !== undefined) return field.label;
  return form.materials.find(({ key = '' }) => answerName(key) === name)?.name;
};
