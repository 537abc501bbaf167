import type { Core } from '@strapi/strapi';
import type { DraftFields } from '../../importing/draft-references';
import type { EmbeddedFile } from '../../importing/embedded-file';
import type { Note } from '../../importing/note';
import { createMediaLibrary, type MediaLibrary } from '../../importing/store/media-library';
import { resolveDraft } from '../../importing/store/resolve-draft';

interface UploadService {
  remove(file: { id: number }): Promise<unknown>;
}

const FILES = 'plugin::upload.file';
const RECORDS = 'api::import.imported-file';

/** The media library, remembering what it newly took in. */
const remembering = (strapi: Core.Strapi) => {
  const library = createMediaLibrary(strapi);
  const taken = new Set<number>();
  const media: MediaLibrary = {
    store: async (name, bytes, words) => {
      const { id: newest } = ((await strapi.db
        .query(FILES)
        .findOne({ orderBy: { id: 'desc' }, select: ['id'] })) as { id: number } | null) ?? {
        id: 0,
      };
      const file = await library.store(name, bytes, words);
      if (file.id > newest) taken.add(file.id);
      return file;
    },
  };
  return { media, taken };
};

const removeAll = async (strapi: Core.Strapi, ids: Set<number>): Promise<void> => {
  const upload = strapi.plugin('upload').service<UploadService>('upload');
  for (const id of ids) {
    const file = (await strapi.db.query(FILES).findOne({ where: { id } })) as { id: number } | null;
    if (file !== null) await upload.remove(file);
    await strapi.db.query(RECORDS).deleteMany({ where: { fileId: id } });
  }
};

export interface Filled {
  data: Record<string, unknown>;
  /** pictures that the text shows */
  pictures: number;
}

/**
 * Brings the pictures of a text into the media library and hands the finished fields to `act`. When
 * that fails, the pictures that came for it are taken away again: nothing is half done.
 */
export const withPictures = async <T>(
  strapi: Core.Strapi,
  fields: DraftFields,
  embedded: EmbeddedFile[],
  notes: Note[],
  act: (filled: Filled) => Promise<T>,
): Promise<T> => {
  const { media, taken } = remembering(strapi);
  const nowhere = () => Promise.resolve({ documentId: undefined, exists: false });
  const sources = { path: '', embedded, assets: new Map(), media, findDocument: nowhere };
  try {
    const { data } = await resolveDraft(fields, sources, notes);
    return await act({ data, pictures: taken.size });
  } catch (error) {
    await removeAll(strapi, taken);
    throw error;
  }
};
