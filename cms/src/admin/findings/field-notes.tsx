import { Flex, Typography, useField } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useOpenDocument } from '../document/use-open-document';
import { placeField } from './jump-to-field';
import { notesAt, type Note } from './notes';

const Notes = styled(Flex)`
  white-space: normal;
`;

const NoteLine = ({ note: { kind, word, text, author } }: { note: Note }) => (
  <Typography
    tag="span"
    variant="pi"
    textColor={kind === 'blocking' ? 'danger700' : kind === 'comment' ? 'primary700' : 'warning700'}
  >
    <strong>{`${word}：`}</strong>
    {text}
    {author === undefined ? null : `（${author}）`}
  </Typography>
);

const CONTROLS = 'input, textarea, button, .CodeMirror, [contenteditable], [role="combobox"]';

/** The nearest element around a label that has something to write into as well. */
const fieldRootOf = (element: HTMLElement): HTMLElement => {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (around.querySelector(CONTROLS) !== null) return around;
  return element;
};

/**
 * What the checks and the reviewers say of one field, beside its label. It also tells where the
 * field is, so that lists elsewhere can lead to it.
 */
export const FieldNotes = () => {
  const { name = '' } = useField('FieldNotes');
  const open = useOpenDocument();
  const element = useRef<HTMLElement>(null);
  const [onPage, setOnPage] = useState(false);
  useEffect(() => {
    // A document in a window over this one has fields of the same names.
    if (element.current === null || element.current.closest('[role="dialog"]') !== null) return;
    setOnPage(true);
    return placeField(name, fieldRootOf(element.current));
  }, [name]);
  const notes = onPage ? notesAt(open, name) : [];
  return (
    <Notes
      ref={element}
      tag="span"
      direction="column"
      alignItems="flex-start"
      className="desk-field-notes"
    >
      {notes.map((note) => (
        <NoteLine key={`${note.word} ${note.text}`} note={note} />
      ))}
    </Notes>
  );
};
