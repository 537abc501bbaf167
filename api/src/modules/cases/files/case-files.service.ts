import { uploadsOf, type CaseFile, type Form } from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseFileRow, Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { AppError } from '../../../errors';
import { createSenderLimit } from '../../../sender-limit';
import type { CaseSeals } from '../case-seals';
import type { CaseFileStore } from './case-files.store';
import { checkedFile } from './checked-file';
import type { SealedFiles } from './sealed-files';

const MEGABYTE = 1024 * 1024;
const DAY_MS = 24 * 60 * 60_000;
const WINDOW_MS = 10 * 60_000;
const SENT_BY_ONE = [{ windowMs: WINDOW_MS, most: 60 }];
const SENT_BY_ALL = [{ windowMs: WINDOW_MS, most: 1000 }];
/** Somebody with many addresses must not fill the disk with files that belong to nothing. */
const MOST_LOOSE_BYTES = 2 * 1024 * MEGABYTE;
const OFFICE_KINDS = ['picture', 'pdf', 'word'] as const;

export interface GivenFile {
  name: string;
  bytes: Buffer;
}

export interface CaseFileParts {
  db: Kysely<Tables>;
  store: CaseFileStore;
  disk: SealedFiles;
  seals: CaseSeals;
  now: () => number;
}

/** @throws {AppError} unprocessable, naming the material of the first file that is not there for it */
const checkNamed = (
  named: ReadonlyMap<string, readonly string[]>,
  rows: ReadonlyMap<string, CaseFileRow>,
  caseId: string,
  guide: string,
): void => {
  for (const [material, ids] of named)
    for (const id of ids) {
      const row = rows.get(id);
      const isMine = row?.case_id === null || row?.case_id === caseId;
      const isMeant = row?.guide === guide && row.material === material && row.origin === 'person';
      if (!isMine || !isMeant)
        throw new AppError('unprocessable', 'case-file-gone', {
          errors: [{ path: `answers.${material}`, message: id }],
        });
    }
};

/** Files that are handed in and results that are handed out: checked, sealed, and given to a case. */
export const createCaseFileService = ({ db, store, disk, seals, now }: CaseFileParts) => {
  const byOne = createSenderLimit(SENT_BY_ONE, now);
  const byAll = createSenderLimit(SENT_BY_ALL, now);
  const nameOf = ({ id, name }: CaseFileRow): string =>
    seals.seal.open(name, `case_files|name|${id}`);
  const toldFile = (row: CaseFileRow): CaseFile => ({
    id: row.id,
    name: nameOf(row),
    mime: row.mime as CaseFile['mime'],
    sizeBytes: row.size_bytes,
  });

  const keep = async (
    given: Awaited<ReturnType<typeof checkedFile>>,
    of: Pick<CaseFileRow, 'origin' | 'guide' | 'material'>,
  ): Promise<CaseFile> => {
    const id = randomBytes(16).toString('hex');
    await disk.write(id, given.bytes);
    const row = {
      ...of,
      ...{ id, case_id: null, mime: given.mime, size_bytes: given.bytes.length },
      name: seals.seal.seal(given.name, `case_files|name|${id}`),
      keep_until_ms: now() + DAY_MS,
    };
    await writeToStore(db, (trx) => store.insert(trx, row)).catch(async (error: unknown) => {
      await disk.remove(id);
      throw error;
    });
    return toldFile(row);
  };

  return {
    /** Before a byte is read. @throws {AppError} too-many */
    admit: (sender: string): void => {
      if (!byOne.take(sender) || !byAll.take('all'))
        throw new AppError('too-many', 'case-files-too-many');
    },

    /**
     * Takes a file for a material of a form. It belongs to nothing until a case is sent in.
     * @throws {AppError} unprocessable, unsupported, too-large, unavailable
     */
    take: async (
      form: Form,
      { guide, material }: { guide: string; material: string },
      given: GivenFile,
    ): Promise<CaseFile> => {
      const upload = uploadsOf(form).find(({ key }) => key === material)?.upload;
      if (upload === undefined) throw new AppError('unprocessable', 'case-file-unasked');
      if (given.bytes.length > upload.mostMegabytes * MEGABYTE)
        throw new AppError('too-large', 'case-file-too-large');
      if ((await store.looseBytes(db)) > MOST_LOOSE_BYTES)
        throw new AppError('unavailable', 'case-files-full');
      const checked = await checkedFile(given, upload.kinds);
      return await keep(checked, { origin: 'person', guide, material });
    },

    /** Takes a file of the office, which goes out with an act of an official. */
    takeResult: async (guide: string, given: GivenFile): Promise<CaseFile> =>
      keep(await checkedFile(given, OFFICE_KINDS), { origin: 'office', guide, material: '' }),

    /**
     * Gives the files that the answers name to a case; those it had and which are named no more
     * are removed.
     * @param named ids by the key of their material
     * @throws {AppError} unprocessable, naming the material, for a file that is not there, was made
     *   for something else or belongs to another case
     */
    attach: async (
      trx: Kysely<Tables>,
      { id: caseId, guide }: { id: string; guide: string },
      named: ReadonlyMap<string, readonly string[]>,
    ): Promise<void> => {
      const ids = [...named.values()].flat();
      const rows = new Map((await store.findAll(trx, ids)).map((row) => [row.id, row]));
      checkNamed(named, rows, caseId, guide);
      await store.attach(trx, ids, caseId);
      const held = (await store.ofCase(trx, caseId)).filter(({ origin }) => origin === 'person');
      await store.detach(
        trx,
        held.map(({ id }) => id).filter((id) => !ids.includes(id)),
      );
    },

    /** @throws {AppError} unprocessable when it is not a file of the office that waits for its case */
    attachResult: async (
      trx: Kysely<Tables>,
      { id: caseId, guide }: { id: string; guide: string },
      file: string,
    ): Promise<void> => {
      const row = await store.find(trx, file);
      if (row?.origin !== 'office' || row.guide !== guide || row.case_id !== null)
        throw new AppError('unprocessable', 'case-file-gone');
      await store.attach(trx, [file], caseId);
    },

    ofCase: async (caseId: string): Promise<{ row: CaseFileRow; file: CaseFile }[]> =>
      (await store.ofCase(db, caseId)).map((row) => ({ row, file: toldFile(row) })),

    /** The bytes of a file of this case. @throws {AppError} not-found */
    open: async (caseId: string, id: string): Promise<{ file: CaseFile; bytes: Buffer }> => {
      const row = await store.find(db, id);
      if (row?.case_id !== caseId) throw new AppError('not-found', 'case-unknown');
      return { file: toldFile(row), bytes: await disk.read(id) };
    },

    /** Removes a file that belongs to nothing yet; of any other nothing is said. */
    discard: (id: string): Promise<void> =>
      writeToStore(db, async (trx) => {
        const row = await store.find(trx, id);
        if (row?.case_id === null && row.origin === 'person') {
          await store.remove(trx, [id]);
          await disk.remove(id);
        }
      }),

    /** Removes the files of a case for good. */
    removeOfCase: async (trx: Kysely<Tables>, caseId: string): Promise<void> => {
      const ids = (await store.ofCase(trx, caseId)).map(({ id }) => id);
      await store.detach(trx, ids);
    },

    sweep: async (): Promise<void> => {
      const ids = await store.overdue(db, now());
      for (const id of ids) await disk.remove(id);
      await writeToStore(db, (trx) => store.remove(trx, ids));
      await disk.sweep(async (id) => (await store.find(db, id)) !== undefined, Date.now());
    },
  };
};
export type CaseFileService = ReturnType<typeof createCaseFileService>;
