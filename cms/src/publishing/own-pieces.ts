import type { DocumentType } from '@minzong/content-types';
import type { Gathering } from './field-values';

type Fields = Record<string, unknown>;
type OwnPiece = (fields: Fields, gathering: Gathering) => Fields;

const ENTRY_FIELDS: Record<string, string[]> = {
  form: ['href'],
  link: ['href'],
  'mini-program': ['path'],
  telephone: ['number'],
};

// The edit view has one box for each kind of entry; what was left in the others is not published.
const entryOfItsKind: OwnPiece = ({ entry }) => {
  if (typeof entry !== 'object' || entry === null) return {};
  const { kind, label, ...others } = entry as Fields;
  const kept = ENTRY_FIELDS[String(kind)] ?? [];
  return {
    entry: {
      kind,
      label,
      ...Object.fromEntries(Object.entries(others).filter(([name]) => kept.includes(name))),
    },
  };
};

// Where the document itself is the transcript, what was once written in the box is not published.
const recordingOfItsKind: OwnPiece = ({ recording }) => {
  if (typeof recording !== 'object' || recording === null) return {};
  const { transcriptKind } = recording as Fields;
  return transcriptKind === 'document' ? { recording: { ...recording, transcript: [] } } : {};
};

/** What single types need beyond the attributes' own values. */
export const OWN_PIECES: Partial<Record<DocumentType, OwnPiece>> = {
  article: recordingOfItsKind,
  policy: (fields, gathering) => ({
    clauses: gathering.clauses,
    ...recordingOfItsKind(fields, gathering),
  }),
  explainer: recordingOfItsKind,
  'ancient-text': recordingOfItsKind,
  'magazine-article': recordingOfItsKind,
  'service-guide': entryOfItsKind,
};
