import { ApiError } from '@minzong/api-client';
import { askedKeys, uploadsOf, type Form } from '@minzong/api-contract';
import type { GuideMaterial } from '@minzong/content-types';
import type { FieldFault } from '../components/form/faults';
import { ApiAwayError } from '../reading/answer';
import type { Word } from '../words/say';
import type { Cases } from './ask-cases';
import { answerName, filesOf, uploadName, withFiles, type Filled, type HandedIn } from './filled';
import type { SentForm } from './sent-form';

const MEGABYTE = 1024 * 1024;

const REFUSALS: Partial<Record<number, Word>> = {
  413: 'file.tooLarge',
  415: 'file.wrongKind',
  422: 'file.broken',
  429: 'file.tooMany',
};

/** What came of the files of a form. */
export interface Uploaded {
  filled: Filled;
  /** of files that were not taken, by the name of the field */
  faults: ReadonlyMap<string, FieldFault>;
}

const refused = (error: unknown, name: string, most: number): FieldFault => {
  if (error instanceof ApiAwayError) return { word: 'file.away', values: { name } };
  const word = error instanceof ApiError ? REFUSALS[error.status] : undefined;
  if (word === undefined) throw error;
  return { word, values: { name, most } };
};

const faultBefore = (
  { name, size }: File,
  count: number,
  { mostFiles, most }: { mostFiles: number; most: number },
): FieldFault | undefined => {
  if (count >= mostFiles) return { word: 'answer.tooManyFiles', values: { most: mostFiles } };
  if (size === 0) return { word: 'file.empty', values: { name } };
  return size > most * MEGABYTE ? { word: 'file.tooLarge', values: { name, most } } : undefined;
};

/** Takes the files of one material one after the other; those that are taken stay taken. */
const takeFiles = async (
  files: readonly File[],
  material: GuideMaterial,
  held: readonly HandedIn[],
  upload: (file: File) => Promise<HandedIn>,
): Promise<{ held: HandedIn[]; fault: FieldFault | undefined }> => {
  const { mostFiles = 0, mostMegabytes: most = 0 } = material.upload ?? {};
  const taken = [...held];
  let fault: FieldFault | undefined;
  for (const file of files) {
    const before = faultBefore(file, taken.length, { mostFiles, most });
    if (before !== undefined) {
      fault ??= before;
      continue;
    }
    try {
      const { id, name, sizeBytes } = await upload(file);
      if (!taken.some((other) => other.id === id)) taken.push({ id, name, sizeBytes });
    } catch (error) {
      fault ??= refused(error, file.name, most);
    }
  }
  return { held: taken, fault };
};

/**
 * Hands the files that were chosen in a form to the api, whatever button it was sent by: a browser
 * does not choose them again for somebody whose form comes back.
 */
export const uploadFiles = async (
  { guide, form }: { guide: string; form: Form },
  filled: Filled,
  sent: SentForm,
  files: Cases['files'],
): Promise<Uploaded> => {
  const asked = askedKeys(form, filled.answers);
  const faults = new Map<string, FieldFault>();
  let now = filled;
  for (const material of uploadsOf(form)) {
    const { key = '' } = material;
    const chosen = sent.files.get(uploadName(key)) ?? [];
    if (chosen.length === 0 || !asked.has(key)) continue;
    const upload = (file: File) => files.upload({ guide, material: key }, file);
    const { held, fault } = await takeFiles(chosen, material, filesOf(now, key), upload);
    now = withFiles(now, key, held);
    if (fault !== undefined) faults.set(answerName(key), fault);
  }
  return { filled: now, faults };
};

/** Says of every file that was chosen that it was not taken, as nobody is there to take it. */
export const filesNotTaken = ({ files }: SentForm): ReadonlyMap<string, FieldFault> =>
  new Map(
    [...files].flatMap(([name, [file]]) =>
      file === undefined
        ? []
        : [
            [
              name.replace(uploadName(''), answerName('')),
              { word: 'file.away', values: { name: file.name } },
            ] as const,
          ],
    ),
  );
