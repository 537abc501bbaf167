import { Flex, Radio, Typography, Field } from '@strapi/design-system';
import type { DocumentKey, WithdrawalKind } from '../desk-types';
import { WordsField } from '../review/words-field';
import { SuccessorPicker } from './successor-picker';
import type { WithdrawalDraft } from './withdrawal-draft';

interface WithdrawalFieldsProps {
  documentKey: DocumentKey;
  draft: WithdrawalDraft;
  onChange: (draft: WithdrawalDraft) => void;
}

const KINDS: { kind: WithdrawalKind; name: string; means: string }[] = [
  {
    kind: 'error',
    name: '发布有误',
    means: '内容不该发布。公众再打开时看到“已撤下”和理由，不再看到内容。',
  },
  {
    kind: 'replaced',
    name: '已被替代',
    means: '有新的内容代替它。公众打开旧地址时，自动转到新的内容。',
  },
  {
    kind: 'shown',
    name: '撤下留存',
    means: '内容不再有效，但仍可查阅，页首标明已撤下、日期和理由。',
  },
];

/** The three ways to withdraw, each with what the public will see. */
export const WithdrawalFields = ({ documentKey, draft, onChange }: WithdrawalFieldsProps) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Field.Root name="withdrawal-kind" width="100%">
      <Field.Label>撤下的方式</Field.Label>
      <Radio.Group
        value={draft.kind}
        aria-label="撤下的方式"
        onValueChange={(kind) => {
          onChange({ kind: kind as WithdrawalKind, reason: draft.reason });
        }}
      >
        {KINDS.map(({ kind, name, means }) => (
          <Radio.Item key={kind} value={kind}>
            <strong>{name}</strong>
            <Typography textColor="neutral600">{`　${means}`}</Typography>
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
    {draft.kind === 'replaced' ? (
      <SuccessorPicker
        documentKey={documentKey}
        value={draft.successor}
        onChange={(successor) => {
          onChange({ kind: draft.kind, reason: draft.reason, ...(successor && { successor }) });
        }}
      />
    ) : null}
    <WordsField
      name="withdrawal-reason"
      label="理由"
      hint="公众会看到这段话，请用完整的句子写明。"
      required
      value={draft.reason}
      onChange={(reason) => {
        onChange({ ...draft, reason });
      }}
    />
  </Flex>
);
