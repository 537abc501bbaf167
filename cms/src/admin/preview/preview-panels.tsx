import { Button, Flex, Typography } from '@strapi/design-system';
import { Eye, Mail } from '@strapi/icons';
import { useState } from 'react';
import { FactCheckDialog } from './fact-check-dialog';
import { FactCheckList } from './fact-check-list';
import { PreviewPane } from './preview-pane';
import type { Subject } from './preview-types';
import { useFactChecks } from './use-fact-checks';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { locale?: string; updatedAt?: string };
}

const subjectOf = ({ model, documentId, document }: PanelProps): Subject | undefined => {
  const type = /^api::([a-z-]+)\./.exec(model)?.[1];
  const locale = document?.locale;
  return type === undefined || documentId === undefined || locale === undefined
    ? undefined
    : { type, documentId, locale };
};

const Preview = ({ subject, savedAt }: { subject: Subject; savedAt: string | undefined }) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        fullWidth
        variant="secondary"
        startIcon={<Eye />}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen((open) => !open);
        }}
      >
        {isOpen ? '关闭预览' : '预览'}
      </Button>
      {isOpen ? (
        <PreviewPane
          subject={subject}
          savedAt={savedAt}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
};

const FactChecks = ({ subject }: { subject: Subject }) => {
  const acts = useFactChecks(subject);
  const [isAsking, setIsAsking] = useState(false);
  if (acts.list?.mayAsk === false)
    return <Typography textColor="neutral600">能编辑这篇内容的人可以发给专家核对</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Button
        fullWidth
        variant="tertiary"
        startIcon={<Mail />}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        发给专家核对
      </Button>
      <FactCheckList acts={acts} />
      {isAsking ? (
        <FactCheckDialog
          acts={acts}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </Flex>
  );
};

/** 预览: the real page beside the form. */
export const PreviewPanel = (props: PanelProps) => {
  const subject = subjectOf(props);
  const savedAt = props.document?.updatedAt;
  const name = subject === undefined ? '' : Object.values(subject).join(' ');
  return {
    title: '预览',
    content:
      subject === undefined ? (
        <Typography textColor="neutral600">保存后即可预览</Typography>
      ) : (
        <Preview key={name} subject={subject} savedAt={savedAt} />
      ),
  };
};

/** 专家核对: what was asked of experts outside, and what they replied. */
export const FactCheckPanel = (props: PanelProps) => {
  const subject = subjectOf(props);
  if (subject === undefined) return null;
  return {
    title: '专家核对',
    content: <FactChecks key={Object.values(subject).join(' ')} subject={subject} />,
  };
};
