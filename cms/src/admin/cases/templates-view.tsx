import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ACT_WORDS, OFFERED_ACTS } from '../../editorial/cases/case-words';
import { beijingTime } from '../beijing-time';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import { Choice, Words } from '../service-forms/inputs';
import { useDeskData } from '../use-desk-data';
import type { CaseTemplate, CaseTemplates } from './case-types';

type Edited = Pick<CaseTemplate, 'name' | 'act' | 'text'> & { id?: number };

const HINT =
  '可用【受理编号】【事项名称】【实施主体】【提交日期】【办结期限】，办理时自动填写；其他【】由承办人改写';

const TemplateDialog = (props: { template: Edited; onClose: () => void; onSaved: () => void }) => {
  const { post, put } = useFetchClient();
  const [edited, setEdited] = useState(props.template);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { id, ...words } = edited;
  const save = async () => {
    setBusy(true);
    try {
      if (id === undefined) await post('/editorial/case-templates', words);
      else await put(`/editorial/case-templates/${String(id)}`, words);
      props.onSaved();
    } catch (error) {
      setFault(faultInWords(error));
      setBusy(false);
    }
  };
  return (
    <DialogFrame
      title={id === undefined ? '新建答复模板' : '修改答复模板'}
      error={fault}
      onClose={props.onClose}
      confirm={{ label: '保存', busy, onConfirm: () => void save() }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Words
          label="模板名称"
          required
          value={edited.name}
          onChange={(name) => {
            setEdited({ ...edited, name });
          }}
        />
        <Choice
          label="用于哪个环节"
          value={edited.act}
          options={OFFERED_ACTS.map((act) => [act, ACT_WORDS[act]] as const)}
          onChange={(act) => {
            setEdited({ ...edited, act });
          }}
        />
        <Words
          label="内容"
          hint={HINT}
          required
          several
          value={edited.text}
          onChange={(text) => {
            setEdited({ ...edited, text });
          }}
        />
      </Flex>
    </DialogFrame>
  );
};

const Line = (props: { template: CaseTemplate; onEdit: () => void; onRemove: () => void }) => {
  const { template, onEdit, onRemove } = props;
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography fontWeight="bold">{`${template.name}（${ACT_WORDS[template.act]}）`}</Typography>
          <Flex gap={2}>
            <Button
              size="S"
              variant="tertiary"
              aria-label={`修改 ${template.name}`}
              onClick={onEdit}
            >
              修改
            </Button>
            <Button
              size="S"
              variant="danger-light"
              aria-label={`删除 ${template.name}`}
              onClick={onRemove}
            >
              删除
            </Button>
          </Flex>
        </Flex>
        <Typography style={{ whiteSpace: 'pre-wrap' }}>{template.text}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {`${template.changedBy} ${beijingTime(template.changedAt)}`}
        </Typography>
      </Flex>
    </Box>
  );
};

/** The texts for answers. */
export const TemplatesView = () => {
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { data, fault, reload } = useDeskData<CaseTemplates>('/editorial/case-templates');
  const [edited, setEdited] = useState<Edited>();
  const remove = async ({ id }: CaseTemplate) => {
    try {
      await del(`/editorial/case-templates/${String(id)}`);
      await reload();
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
  };
  if (fault !== undefined) return <Typography role="alert">{fault}</Typography>;
  if (data === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex>
        <Button
          onClick={() => {
            setEdited({ name: '', act: 'decide', text: '' });
          }}
        >
          新建模板
        </Button>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="答复模板">
        {data.templates.map((template) => (
          <Line
            key={template.id}
            template={template}
            onEdit={() => {
              const { id, name, act, text } = template;
              setEdited({ id, name, act, text });
            }}
            onRemove={() => void remove(template)}
          />
        ))}
      </Flex>
      {edited === undefined ? null : (
        <TemplateDialog
          template={edited}
          onClose={() => {
            setEdited(undefined);
          }}
          onSaved={() => {
            setEdited(undefined);
            void reload();
          }}
        />
      )}
    </Flex>
  );
};
