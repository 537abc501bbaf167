import { Flex, Typography } from '@strapi/design-system';
import { useFieldLabels } from './field-labels';
import type { Note } from './notes';

/** Notes as plain lines, for dialogs. */
export const NoteLines = ({ notes, model }: { notes: readonly Note[]; model: string }) => {
  const labelOf = useFieldLabels(model);
  if (notes.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {notes.map(({ kind, word, path, text }) => (
        <li key={`${path} ${text}`}>
          <Typography
            fontWeight="bold"
            textColor={kind === 'blocking' ? 'danger700' : 'warning700'}
          >
            {word}
          </Typography>{' '}
          <Typography>{`${path === '' ? '整篇' : labelOf(path)}：${text}`}</Typography>
        </li>
      ))}
    </Flex>
  );
};
