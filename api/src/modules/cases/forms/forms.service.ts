import { canonicalDigest, type Form, type ServedForm } from '@minzong/api-contract';
import type { Locale, ServiceGuide } from '@minzong/content-types';
import { LRUCache } from 'lru-cache';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { AppError } from '../../../errors';
import type { Log } from '../../../log';
import type { GuideTimes } from '../case-clock';
import type { FormStore } from './forms.store';

const MOST_IN_MEMORY = 500;
/** A form that is open in somebody's browser is seen again within that time, or sent. */
const SEEN_EVERY_MS = 60 * 60_000;

/** A published guide in the language that a reader is shown. */
export type ReadGuide = (id: string, locale: Locale) => Promise<ServiceGuide | undefined>;

/** A form as it was served, with what the guide said of its time. */
export interface KeptForm extends GuideTimes {
  served: Omit<ServedForm, 'isCurrent' | 'form'>;
  form: Form;
}

const keptFormOf = (guide: ServiceGuide): KeptForm | undefined => {
  if (guide.form === undefined) return undefined;
  const form: Form = { ...guide.form, materials: guide.materials };
  const { id, slug, locale, title, implementingBody } = guide;
  const { statutoryWorkingDays, promisedWorkingDays } = guide;
  return {
    served: { guide: id, slug, locale, title, implementingBody, version: canonicalDigest(form) },
    form,
    ...{ statutoryWorkingDays, promisedWorkingDays },
  };
};

const nameOf = (guide: string, version: string): string => `${guide} ${version}`;

export interface FormParts {
  db: Kysely<Tables>;
  store: FormStore;
  readGuide: ReadGuide;
  log: Pick<Log, 'warn'>;
  now: () => number;
}

/** Forms: the one that a guide has now, and each one that was ever filled in. */
export const createFormService = ({ db, store, readGuide, log, now }: FormParts) => {
  const known = new LRUCache<string, KeptForm>({ max: MOST_IN_MEMORY });
  const seen = new LRUCache<string, true>({ max: MOST_IN_MEMORY, ttl: SEEN_EVERY_MS });

  const current = async (guide: string, locale: Locale): Promise<KeptForm | undefined> => {
    const published = await readGuide(guide, locale);
    return published === undefined ? undefined : keptFormOf(published);
  };

  /** @param within the transaction that asks: SQLite has one connection, which it holds */
  const kept = async (
    guide: string,
    version: string,
    within: Kysely<Tables> = db,
  ): Promise<KeptForm | undefined> => {
    const name = nameOf(guide, version);
    const inMemory = known.get(name);
    if (inMemory !== undefined) return inMemory;
    const row = await store.find(guide, version, within);
    if (row === undefined) return undefined;
    const form = JSON.parse(row.body) as KeptForm;
    known.set(name, form);
    return form;
  };

  const keepIn = async (trx: Kysely<Tables>, form: KeptForm): Promise<void> => {
    const { guide, version } = form.served;
    await store.keep(trx, { guide, version, body: JSON.stringify(form), nowMs: now() });
  };

  /** Somebody may fill it in now and send it after the next one was published. */
  const noteServed = (form: KeptForm): void => {
    const name = nameOf(form.served.guide, form.served.version);
    if (seen.has(name)) return;
    seen.set(name, true);
    writeToStore(db, (trx) => keepIn(trx, form)).catch((error: unknown) => {
      seen.delete(name);
      log.warn({ err: error }, 'a form that was served could not be kept');
    });
  };

  const servedAs = (form: KeptForm, isCurrent: boolean): ServedForm => ({
    ...form.served,
    isCurrent,
    form: { ...form.form, materials: [...form.form.materials] },
  });

  /** A form that was kept, and whether its guide still has it. */
  const shown = async (form: KeptForm): Promise<ServedForm> => {
    const { guide, locale, version } = form.served;
    const newest = await current(guide, locale);
    return servedAs(form, newest?.served.version === version);
  };

  return {
    kept,
    keepIn,
    shown,

    /** @throws {AppError} not-found when the guide is not there or asks for nothing */
    serve: async (guide: string, locale: Locale): Promise<ServedForm> => {
      const form = await current(guide, locale);
      if (form === undefined) throw new AppError('not-found', 'form-unknown');
      noteServed(form);
      return servedAs(form, true);
    },

    /** @throws {AppError} not-found */
    serveVersion: async (guide: string, version: string): Promise<ServedForm> => {
      const form = await kept(guide, version);
      if (form === undefined) throw new AppError('not-found', 'form-unknown');
      return await shown(form);
    },

    /** The form of a guide for which a file comes in. @throws {AppError} not-found */
    toUploadFor: async (guide: string): Promise<KeptForm> => {
      const form = await current(guide, 'zh-CN');
      if (form === undefined) throw new AppError('not-found', 'form-unknown');
      return form;
    },

    /**
     * The form with which something is sent in. One that was served before a newer one was published
     * is taken as well; the guide must still have a form.
     * @throws {AppError} not-found; conflict `form-changed` when nobody knows that version
     */
    toFillIn: async (
      guide: string,
      version: string,
      locale: Locale,
    ): Promise<{ form: KeptForm; current: KeptForm }> => {
      const newest = await current(guide, locale);
      if (newest === undefined) throw new AppError('not-found', 'form-unknown');
      if (newest.served.version === version) return { form: newest, current: newest };
      const form = await kept(guide, version);
      if (form === undefined) throw new AppError('conflict', 'form-changed');
      return { form, current: newest };
    },
  };
};
export type FormService = ReturnType<typeof createFormService>;
