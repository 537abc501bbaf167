import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { FieldDifference, Translation } from './translation-types';

const useChange = ({ type, documentId, locale }: Translation): FieldDifference[] | undefined => {
  const { get } = useFetchClient();
  const [fields, setFields] = useState<FieldDifference[]>();
  useEffect(() => {
    get<{ fields: FieldDifference[] }>(
      `/editorial/translations/${type}/${documentId}/change?locale=${locale}`,
    ).then(
      ({ data }) => {
        setFields(data.fields);
      },
      () => {
        setFields([]);
      },
    );
  }, [get, type, documentId, locale]);
  return fields;
};

const MARKS = {
  same: (text: string) => text,
  added: (text: string) => <ins style={{ background: '#eafbe7', color: '#2f6846' }}>{text}</ins>,
  removed: (text: string) => <del style={{ background: '#fcecea', color: '#b72b1a' }}>{text}</del>,
};

const Field = ({ label, parts }: FieldDifference) => (
  <Box paddingBottom={5}>
    <Typography tag="h3" variant="delta" paddingBottom={2}>
      {label}
    </Typography>
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', lineHeight: 1.7 }}>
      {parts.map(({ type, text }, index) => (
        <span key={`${String(index)} ${type}`}>{MARKS[type](text)}</span>
      ))}
    </Typography>
  </Box>
);

interface ChangeDialogProps {
  translation: Translation;
  onClose: () => void;
}

/** What the Chinese original says now and did not say when the translation was written. */
export const ChangeDialog = ({ translation, onClose }: ChangeDialogProps) => {
  const fields = useChange(translation);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{`原文改动：${translation.title}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={4}>
            下划线为新增，删除线为删去。请据此更新译文。
          </Typography>
          {fields === undefined ? <Typography>正在比较</Typography> : null}
          {fields?.map((field) => (
            <Field key={field.path} {...field} />
          ))}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            关闭
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
