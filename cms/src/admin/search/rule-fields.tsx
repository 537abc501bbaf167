import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { WordsField } from '../review/words-field';
import { DocumentPicker } from './document-picker';
import { KINDS, RELATIONS, wordsIn } from './rule-words';
import type {
  NamedDocument,
  Rule,
  RuleDraft,
  RuleForm,
  RuleKind,
  SynonymGroup,
} from './search-types';

/** What is typed so far. */
export interface Typed {
  kind: RuleKind;
  relation: SynonymGroup['kind'];
  words: string;
  documents: NamedDocument[];
}

const wordsOf = (rule: Rule): string => {
  if (rule.kind === 'synonym') return rule.content.words.join('\n');
  return rule.kind === 'best-bet' ? rule.content.queries.join('\n') : rule.content.words;
};

/** What a form shows first. */
export const typedOf = ({ kind, rule, words = '' }: RuleForm): Typed => ({
  kind,
  relation: rule?.kind === 'synonym' ? rule.content.kind : 'equivalent',
  words: rule === undefined ? (words === '' ? '' : `${words}\n`) : wordsOf(rule),
  documents: (rule?.documents ?? []).filter((one) => one !== null),
});

/** The decision that was typed; whether it can be kept is for the server to say. */
export const draftOf = ({ kind, relation, words, documents }: Typed): RuleDraft => {
  if (kind === 'synonym') return { kind, content: { kind: relation, words: wordsIn(words) } };
  if (kind === 'denied') return { kind, content: { words: words.trim() } };
  const references = documents.map(({ type, id }) => ({ type, id }));
  return { kind, content: { queries: wordsIn(words), documents: references } };
};

const LABELS: Record<RuleKind, { label: string; hint: string }> = {
  synonym: { label: '词', hint: '一行一个，也可以用顿号或逗号隔开，2 至 20 个' },
  'best-bet': { label: '检索词', hint: '公众搜其中任何一个，都把选定的内容排在最前；一行一个' },
  denied: { label: '禁用的词', hint: '凡是含有它的建议都不再提示' },
};

interface RuleFieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
}

const Relation = ({ typed, onChange }: RuleFieldsProps) => (
  <Field.Root name="relation" width="100%">
    <Field.Label>词与词的关系</Field.Label>
    <Radio.Group
      value={typed.relation}
      aria-label="词与词的关系"
      onValueChange={(relation) => {
        onChange({ ...typed, relation: relation as Typed['relation'] });
      }}
    >
      {Object.entries(RELATIONS).map(([value, { name, means }]) => (
        <Radio.Item key={value} value={value}>
          <strong>{name}</strong>
          <Typography textColor="neutral600">{`　${means}`}</Typography>
        </Radio.Item>
      ))}
    </Radio.Group>
  </Field.Root>
);

/** The fields of a decision. */
export const RuleFields = ({ typed, onChange }: RuleFieldsProps) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Typography tag="p" textColor="neutral600">
      {KINDS[typed.kind].means}
    </Typography>
    <WordsField
      name="words"
      {...LABELS[typed.kind]}
      required
      value={typed.words}
      onChange={(words) => {
        onChange({ ...typed, words });
      }}
    />
    {typed.kind === 'synonym' ? <Relation typed={typed} onChange={onChange} /> : null}
    {typed.kind === 'best-bet' ? (
      <DocumentPicker
        chosen={typed.documents}
        onChange={(documents) => {
          onChange({ ...typed, documents });
        }}
      />
    ) : null}
  </Flex>
);
