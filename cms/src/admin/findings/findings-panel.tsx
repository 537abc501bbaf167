import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useOpenDocument } from '../document/use-open-document';
import { keyOf, type EditViewProps } from '../document/use-open-document';
import { useFieldLabels } from './field-labels';
import { jumpToField } from './jump-to-field';
import { notesOf, type Note } from './notes';

const Finding = ({ note, label }: { note: Note; label: string }) => (
  <Box tag="li" width="100%">
    <Flex gap={2} alignItems="baseline">
      <Typography
        variant="pi"
        fontWeight="bold"
        textColor={note.kind === 'blocking' ? 'danger700' : 'warning700'}
      >
        {note.word}
      </Typography>
      {note.path === '' ? (
        <Typography variant="pi">整篇</Typography>
      ) : (
        <TextButton
          onClick={() => {
            jumpToField(note.path);
          }}
        >
          {label}
        </TextButton>
      )}
    </Flex>
    <Typography tag="p">{note.text}</Typography>
  </Box>
);

const summaryOf = (notes: readonly Note[]): string => {
  const blocking = notes.filter(({ kind }) => kind === 'blocking').length;
  const warnings = notes.length - blocking;
  if (notes.length === 0) return '没有发现问题';
  return [
    blocking === 0 ? '' : `须改 ${String(blocking)} 处`,
    warnings === 0 ? '' : `建议 ${String(warnings)} 处`,
  ]
    .filter((part) => part !== '')
    .join('，');
};

const Findings = ({ model }: { model: string }) => {
  const open = useOpenDocument();
  const labelOf = useFieldLabels(model);
  if (open.findings === null) return <Typography textColor="neutral600">保存后自动检查</Typography>;
  const notes = notesOf(open).filter(({ kind }) => kind !== 'comment');
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <Typography role="status">{summaryOf(notes)}</Typography>
      {notes.length === 0 ? null : (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={3} width="100%">
          {notes.map((note) => (
            <Finding key={`${note.path} ${note.text}`} note={note} label={labelOf(note.path)} />
          ))}
        </Flex>
      )}
    </Flex>
  );
};

/** 发布前检查: everything the checks found, each with the way to its field. */
export const FindingsPanel = (props: EditViewProps) =>
  keyOf(props) === null ? null : { title: '发布前检查', content: <Findings model={props.model} /> };
