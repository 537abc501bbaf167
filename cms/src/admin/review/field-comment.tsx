import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { LabelledField } from '../findings/field-labels';
import { WordsField } from './words-field';

/** What a reviewer wants changed, and where; without a field, in the whole document. */
export interface Wish {
  field: string;
  text: string;
}

interface FieldCommentProps {
  number: number;
  wish: Wish;
  fields: readonly LabelledField[];
  onChange: (wish: Wish) => void;
}

const WHOLE = 'whole';

/** One comment of a reviewer: the field it is about, and the words. */
export const FieldComment = ({ number, wish, fields, onChange }: FieldCommentProps) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    <Field.Root name={`comment-field-${String(number)}`} width="100%">
      <Field.Label>{`意见 ${String(number)} 针对哪一处`}</Field.Label>
      <SingleSelect
        value={wish.field === '' ? WHOLE : wish.field}
        onChange={(value) => {
          onChange({ ...wish, field: value === WHOLE ? '' : String(value) });
        }}
      >
        <SingleSelectOption value={WHOLE}>整篇</SingleSelectOption>
        {fields.map(({ name, label }) => (
          <SingleSelectOption key={name} value={name}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
    <WordsField
      name={`comment-${String(number)}`}
      label={`意见 ${String(number)}`}
      value={wish.text}
      required
      onChange={(text) => {
        onChange({ ...wish, text });
      }}
    />
  </Flex>
);
