import { Box, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import { draftOf, RuleFields, typedOf, type Typed } from './rule-fields';
import { KINDS } from './rule-words';
import type { RuleForm } from './search-types';

type Outcome = { saved: true } | { saved: false; warnings: string[] };

const Warnings = ({ warnings }: { warnings: string[] }) => (
  <Box role="alert" padding={3} background="warning100" hasRadius marginTop={4}>
    <Typography tag="p" fontWeight="bold">
      请先看一看：
    </Typography>
    <ul>
      {warnings.map((warning) => (
        <li key={warning}>
          <Typography>{warning}</Typography>
        </li>
      ))}
    </ul>
  </Box>
);

interface RuleDialogProps {
  form: RuleForm;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes or changes a decision: what is likely to surprise is shown first, and kept when confirmed. */
export const RuleDialog = ({ form, onClose, onSaved }: RuleDialogProps) => {
  const { post, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [typed, setTyped] = useState<Typed>(() => typedOf(form));
  const [warnings, setWarnings] = useState<string[]>([]);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { rule } = form;
  const save = async () => {
    setBusy(true);
    setError(undefined);
    const body = { draft: draftOf(typed), confirmed: warnings.length > 0 };
    try {
      const { data } =
        rule === undefined
          ? await post<Outcome>('/editorial/search/rules', body)
          : await put<Outcome>(`/editorial/search/rules/${String(rule.id)}`, {
              ...body,
              changedAt: rule.changedAt,
            });
      if (data.saved) {
        toggleNotification({ type: 'success', message: '已保存，几秒内在公众检索中生效' });
        onSaved();
      } else setWarnings(data.warnings);
    } catch (refusal) {
      setError(faultInWords(refusal));
    }
    setBusy(false);
  };
  return (
    <DialogFrame
      title={`${rule === undefined ? '添加' : '修改'}${KINDS[form.kind].name}`}
      error={error}
      onClose={onClose}
      confirm={{
        label: warnings.length > 0 ? '仍要保存' : '保存',
        busy,
        onConfirm: () => void save(),
      }}
    >
      <RuleFields
        typed={typed}
        onChange={(next) => {
          setTyped(next);
          setWarnings([]);
        }}
      />
      {warnings.length > 0 ? <Warnings warnings={warnings} /> : null}
    </DialogFrame>
  );
};
