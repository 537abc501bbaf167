import { Field, Flex, TextInput } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState, type ChangeEvent } from 'react';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import { DocumentChoice } from './document-choice';
import type { EntryForm } from './lexicon-types';
import { TrialLine } from './trial-line';

interface WordFieldProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
}

const WordField = ({ name, label, hint, value, required = false, onChange }: WordFieldProps) => (
  <Field.Root name={name} hint={hint} required={required} width="100%">
    <Field.Label>{label}</Field.Label>
    <TextInput
      value={value}
      autoComplete="off"
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        onChange(event.target.value);
      }}
    />
    <Field.Hint />
  </Field.Root>
);

interface EntryDialogProps {
  form: EntryForm;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes or changes an entry, and shows while it is typed what it will give. */
export const EntryDialog = ({ form, onClose, onSaved }: EntryDialogProps) => {
  const { post, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { entry } = form;
  const [written, setWritten] = useState(entry?.written ?? '');
  const [reading, setReading] = useState(entry?.reading ?? '');
  const [note, setNote] = useState(entry?.note ?? '');
  const [document, setDocument] = useState(form.document ?? entry?.named ?? null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setError(undefined);
    const reference = document === null ? null : { type: document.type, id: document.id };
    const body = { written, reading, note, document: reference };
    try {
      if (entry === undefined) await post('/editorial/lexicon/entries', body);
      else
        await put(`/editorial/lexicon/entries/${String(entry.id)}`, {
          ...body,
          changedAt: entry.changedAt,
        });
      toggleNotification({ type: 'success', message: '已保存，几秒内在公众页面生效' });
      onSaved();
    } catch (refusal) {
      setError(faultInWords(refusal));
    }
    setBusy(false);
  };
  return (
    <DialogFrame
      title={`${entry === undefined ? '添加' : '修改'}读音`}
      error={error}
      onClose={onClose}
      confirm={{ label: '保存', busy, onConfirm: () => void save() }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <WordField
          name="written"
          label="字词"
          hint="只写汉字；盲文中分开写的地方打一个空格，如“大理 州”"
          value={written}
          required
          onChange={setWritten}
        />
        <WordField
          name="reading"
          label="读音"
          hint="一个字一个音节，如 chóng qìng 或 chong2 qing4；只改分词的可以不写"
          value={reading}
          onChange={setReading}
        />
        <TrialLine written={written} reading={reading} />
        <DocumentChoice chosen={document} onChange={setDocument} />
        <WordField
          name="note"
          label="说明"
          hint="依据是什么，如“《中华人民共和国地名词典》”；不对外公布"
          value={note}
          onChange={setNote}
        />
      </Flex>
    </DialogFrame>
  );
};
