import type { OpenDocument } from '../document/document-store';

/** One thing to be seen beside a field. */
export interface Note {
  kind: 'blocking' | 'warning' | 'comment';
  /** the kind in a word, so that nothing depends on colour */
  word: string;
  path: string;
  text: string;
  author?: string;
}

const FINDING_WORDS = { blocking: '须改', warning: '建议' } as const;

const textOf = (message: string, quote: string | undefined): string =>
  quote === undefined || quote === '' ? message : `${message}（“${quote}”）`;

/** Everything there is to say of the document that is open: the review's comments, then the findings. */
export const notesOf = ({ state, findings }: OpenDocument): Note[] => [
  ...(state?.comments ?? [])
    .filter(({ resolved }) => !resolved)
    .map(({ field, text, author }) => ({
      kind: 'comment' as const,
      word: '审核意见',
      path: field,
      text,
      author,
    })),
  ...[...(findings ?? [])]
    .sort((one, other) => one.severity.localeCompare(other.severity))
    .map(({ severity, path, message, quote }) => ({
      kind: severity,
      word: FINDING_WORDS[severity],
      path,
      text: textOf(message, quote),
    })),
];

/** The number of an item of a list, for people: `materials.0.name` within `materials` is 第 1 项. */
const itemOf = (path: string, list: string): string | null => {
  const index = /^\.(\d+)/.exec(path.slice(list.length))?.[1];
  return index === undefined ? null : `第 ${String(Number(index) + 1)} 项`;
};

/** The notes of one field; those inside of a list or a component are told at its head as well. */
export const notesAt = (open: OpenDocument, name: string): Note[] =>
  name === ''
    ? []
    : notesOf(open)
        .filter(({ path }) => path === name || path.startsWith(`${name}.`))
        .map((note) => {
          const item = itemOf(note.path, name);
          return item === null ? note : { ...note, text: `${item}，${note.text}` };
        });
