import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { DialectName } from './dialect';
import { accountTables } from './migrations/account-tables';
import { caseTables } from './migrations/case-tables';
import { contentTables } from './migrations/content-tables';
import { figureTables } from './migrations/figure-tables';
import { languageListing } from './migrations/language-listing';
import { lexiconTables } from './migrations/lexicon-tables';
import { listingTables } from './migrations/listing-tables';
import { paymentTables } from './migrations/payment-tables';
import { previewTables } from './migrations/preview-tables';
import { reportTables } from './migrations/report-tables';
import { searchLogTables } from './migrations/search-log-tables';
import { searchEngineTables } from './migrations/search-engine-tables';
import { searchTables } from './migrations/search-tables';
import { standingTables } from './migrations/standing-tables';
import { stateTables } from './migrations/state-tables';
import type { Tables } from './schema';

/**
 * Brings the database to the newest shape. Each migration is a single statement, so that one that
 * was interrupted on MySQL (whose DDL is not transactional) is simply run again.
 */
export const migrate = async (db: Kysely<Tables>, dialect: DialectName): Promise<void> => {
  const migrations = {
    ...contentTables(dialect),
    ...listingTables(dialect),
    ...searchTables(dialect),
    ...stateTables(dialect),
    ...previewTables(dialect),
    ...figureTables(dialect),
    ...standingTables(dialect),
    ...searchEngineTables(dialect),
    ...searchLogTables(dialect),
    ...reportTables(dialect),
    ...lexiconTables(dialect),
    ...accountTables(dialect),
    ...caseTables(dialect),
    ...languageListing(),
    ...paymentTables(dialect),
  };
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('Migration failed', { cause: error });
};
