import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ReportList } from './report-list';
import { useEditorIntake } from './use-editor-intake';
import { WordButton } from './word-button';
import { takeReport } from './writing-report';

interface PanelProps {
  model: string;
  documentId?: string;
}

const HINT =
  '可从 Word、WPS 或网页直接粘贴到正文，标题、列表、表格、链接、注释会保留；只要文字时按 Ctrl+Shift+V。也可把 .docx 文件拖入正文。';

const PanelContent = ({ model, documentId }: PanelProps) => {
  const { busy, report, chooseWord } = useEditorIntake(model);
  const [left] = useState(() => takeReport(documentId));
  const shown = report ?? left;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {shown === undefined ? null : <ReportList report={shown} />}
      <Typography variant="pi" textColor="neutral600">
        {busy ? '正在读取，长文稿需要几秒钟……' : HINT}
      </Typography>
      <WordButton label="插入 Word 文件" busy={busy} fullWidth choose={chooseWord} />
    </Flex>
  );
};

/** 撰写: bringing text in from Word, and what became of it. */
export const WritingPanel = ({ model, documentId }: PanelProps) => {
  if (!model.startsWith('api::')) return null;
  return {
    title: '撰写',
    content: <PanelContent key={documentId} model={model} {...(documentId && { documentId })} />,
  };
};
