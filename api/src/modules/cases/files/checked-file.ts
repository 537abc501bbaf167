import type { CaseFile } from '@minzong/api-contract';
import type { MaterialUpload } from '@minzong/content-types';
import { AppError } from '../../../errors';
import { isPdf, pdfFault } from './pdf';
import { isPicture, remakePicture } from './picture';
import { isZip, wordFault } from './word';

export interface CheckedFile {
  bytes: Buffer;
  mime: CaseFile['mime'];
  name: string;
}

type Kind = MaterialUpload['kinds'][number];

const ENDINGS = { picture: 'jpg', pdf: 'pdf', word: 'docx' } as const satisfies Record<
  Kind,
  string
>;
const MIMES = {
  picture: 'image/jpeg',
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<Kind, CaseFile['mime']>;

const LONGEST_NAME = 200;

/** The name without folders and signs that nobody sees, with the ending of what it really is. */
const plainName = (given: string, kind: Kind): string => {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\.[^.]{1,8}$/, '')
    .trim();
  return `${stem.slice(0, LONGEST_NAME) || '附件'}.${ENDINGS[kind]}`.toWellFormed();
};

const kindOf = (bytes: Buffer): Kind | undefined => {
  if (isPicture(bytes)) return 'picture';
  if (isPdf(bytes)) return 'pdf';
  return isZip(bytes) ? 'word' : undefined;
};

const refuse = (code: string): AppError => new AppError('unprocessable', code);

const remade = (bytes: Buffer): Promise<Buffer> =>
  remakePicture(bytes).catch(() => {
    throw refuse('case-file-broken');
  });

/**
 * A file as it is kept, judged by its bytes: neither its name nor what the sender calls it counts.
 * @throws {AppError} unprocessable `case-file-empty`, `-broken`, `-active`, `-locked`; unsupported
 */
export const checkedFile = async (
  given: { name: string; bytes: Buffer },
  kinds: readonly Kind[],
): Promise<CheckedFile> => {
  if (given.bytes.length === 0) throw refuse('case-file-empty');
  const kind = kindOf(given.bytes);
  if (kind === undefined || !kinds.includes(kind))
    throw new AppError('unsupported', 'case-file-kind');
  const fault =
    kind === 'pdf' ? pdfFault(given.bytes) : kind === 'word' ? wordFault(given.bytes) : undefined;
  if (fault !== undefined) throw refuse(`case-file-${fault}`);
  const bytes = kind === 'picture' ? await remade(given.bytes) : given.bytes;
  return { bytes, mime: MIMES[kind], name: plainName(given.name, kind) };
};
