import type { Kysely } from 'kysely';
import { createLease } from '../../../database/lease';
import type { Tables } from '../../../database/schema';

/** Whose turn it is to feed the search server, so that an older text never follows a newer one. */
export const createSearchLease = (db: Kysely<Tables>) => createLease(db, 'search');
