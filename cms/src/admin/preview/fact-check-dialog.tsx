import {
  Button,
  Field,
  Flex,
  Modal,
  NumberInput,
  TextInput,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FactCheckActs } from './use-fact-checks';

const USUAL_DAYS = 7;

interface FactCheckDialogProps {
  acts: FactCheckActs;
  onClose: () => void;
}

/** Who is asked, what, and for how long the link is good. */
export const FactCheckDialog = ({ acts, onClose }: FactCheckDialogProps) => {
  const modified = useForm('FactCheckDialog', (form) => form.modified);
  const [expert, setExpert] = useState('');
  const [questions, setQuestions] = useState('');
  const [days, setDays] = useState<number | undefined>(USUAL_DAYS);
  const [sending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    const lines = questions.split('\n').map((line) => line.trim());
    const asked = { expert, questions: lines.filter((line) => line !== ''), days: days ?? 0 };
    if (await acts.ask(asked)) onClose();
    else setSending(false);
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>发给专家核对</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor={modified ? 'danger600' : 'neutral600'}>
              {modified
                ? '表单里有未保存的修改，不会发给专家。请先保存再发送。'
                : '专家看到的是现在保存的这一版，之后的修改不会显示。'}
            </Typography>
            <Field.Root name="expert" required>
              <Field.Label>专家姓名</Field.Label>
              <TextInput
                value={expert}
                maxLength={50}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  setExpert(target.value);
                }}
              />
            </Field.Root>
            <Field.Root name="questions" required hint="每行一个问题，最多 20 个">
              <Field.Label>请专家核对的问题</Field.Label>
              <Textarea
                value={questions}
                rows={5}
                onChange={({ target }: { target: HTMLTextAreaElement }) => {
                  setQuestions(target.value);
                }}
              />
              <Field.Hint />
            </Field.Root>
            <Field.Root name="days" required hint="1 到 30 天，到期后链接自动失效">
              <Field.Label>链接有效天数</Field.Label>
              <NumberInput value={days} onValueChange={setDays} />
              <Field.Hint />
            </Field.Root>
            {acts.trouble === undefined ? null : (
              <Typography textColor="danger600" role="alert">
                {acts.trouble}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button loading={sending} onClick={() => void send()}>
            生成链接
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
