import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ChangeEvent } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { ActDraft } from './act-draft';

interface UploadProps {
  number: string;
  result: ActDraft['result'];
  onChange: (result: ActDraft['result']) => void;
}

/** The file that the person receives with the answer; it goes to the api and stays nowhere else. */
export const ResultUpload = ({ number, result, onChange }: UploadProps) => {
  const { post } = useFetchClient();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    setBusy(true);
    setFault(undefined);
    try {
      const form = new FormData();
      form.set('file', file);
      const path = `/editorial/cases/${number}/results`;
      const { data } = await post<{ id: string; name: string }>(path, form);
      onChange({ id: data.id, name: data.name });
    } catch (error) {
      setFault(faultInWords(error));
    }
    setBusy(false);
  };
  return (
    <Field.Root
      name="case-result"
      hint="PDF、Word 或者图片，可以不传；申请人凭受理编号和查询码下载"
      error={fault ?? false}
    >
      <Field.Label>结果文件</Field.Label>
      {result === undefined ? (
        <input
          type="file"
          aria-label="结果文件"
          accept=".pdf,.docx,.jpg,.jpeg,.png"
          disabled={busy}
          onChange={(event) => void send(event)}
        />
      ) : (
        <Flex gap={2}>
          <Typography>{result.name}</Typography>
          <Button
            size="S"
            variant="tertiary"
            onClick={() => {
              onChange(undefined);
            }}
          >
            去掉
          </Button>
        </Flex>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
