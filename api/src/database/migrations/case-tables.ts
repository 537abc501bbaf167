import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

const index = (table: string, name: string, columns: string[]): Migration => ({
  up: (db: Kysely<unknown>) => db.schema.createIndex(name).on(table).columns(columns).execute(),
});

/** Forms as they were served, and cases. */
const casesThemselves = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  const wide = { narrow: false };
  return {
    '0130-01-case-forms': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_forms'), dialect, wide)
          .addColumn('guide', key(64), (column) => column.notNull())
          .addColumn('version', key(64), (column) => column.notNull())
          .addColumn('body', long, (column) => column.notNull())
          .addColumn('seen_at_ms', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('case_forms_pk', ['guide', 'version'])
          .execute(),
    },
    '0131-01-cases': {
      up: (db) =>
        tableOptions(db.schema.createTable('cases'), dialect, wide)
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('number', key(10), (column) => column.notNull().unique())
          .addColumn('key_digest', key(64), (column) => column.notNull().unique())
          .addColumn('content_digest', key(64), (column) => column.notNull())
          .addColumn('guide', key(64), (column) => column.notNull())
          .addColumn('version', key(64), (column) => column.notNull())
          .addColumn('kind', key(16), (column) => column.notNull())
          .addColumn('reviews', whole, (column) => column.notNull())
          .addColumn('stage', key(16), (column) => column.notNull())
          .addColumn('outcome', key(16))
          .addColumn('closed', whole, (column) => column.notNull())
          .addColumn('revision', whole, (column) => column.notNull())
          .addColumn('received_at', key(40), (column) => column.notNull())
          .addColumn('received_month', key(7), (column) => column.notNull())
          .addColumn('decided_month', key(7))
          .addColumn('working_days', whole)
          .addColumn('in_time', whole)
          .addColumn('due_day', key(10), (column) => column.notNull())
          .addColumn('due_basis', key(12), (column) => column.notNull())
          .addColumn('clock', long, (column) => column.notNull())
          .addColumn('escalated', whole, (column) => column.notNull())
          .addColumn('assignee_id', whole)
          .addColumn('assignee', key(200))
          .addColumn('proposer', key(200))
          .addColumn('proposal', long)
          .addColumn('correction', long)
          .addColumn('answers', long)
          .addColumn('answer', long)
          .addColumn('result_file', key(32))
          .addColumn('place', key(8))
          .addColumn('booking', key(120))
          .addColumn('rating', long)
          .addColumn('overall', whole)
          .addColumn('applicant', key(64))
          .addColumn('erase_at_ms', whole)
          .addColumn('erased_at', key(40))
          .execute(),
    },
    '0131-02-inbox': index('cases', 'cases_inbox', ['closed', 'due_day', 'number']),
    '0131-03-stage': index('cases', 'cases_stage', ['stage', 'due_day', 'number']),
    '0131-04-assignee': index('cases', 'cases_assignee', ['assignee_id', 'closed', 'due_day']),
    '0131-05-applicant': index('cases', 'cases_applicant', ['applicant', 'guide']),
    '0131-06-place': index('cases', 'cases_place', ['guide', 'place', 'received_at']),
    '0131-07-erase': index('cases', 'cases_erase', ['erase_at_ms']),
    '0131-08-guide': index('cases', 'cases_guide', ['guide', 'version']),
  };
};

/** What was done with cases, who looked at them, what was agreed to and handed in. */
const caseHistories = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  const wide = { narrow: false };
  return {
    '0132-01-case-steps': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_steps'), dialect, wide)
          .addColumn('case_id', key(32), (column) => column.notNull())
          .addColumn('position', whole, (column) => column.notNull())
          .addColumn('act', key(20), (column) => column.notNull())
          .addColumn('at', key(40), (column) => column.notNull())
          .addColumn('stage', key(16), (column) => column.notNull())
          .addColumn('words', long)
          .addColumn('reason', long)
          .addColumn('official', key(200))
          .addColumn('key_digest', key(64))
          .addColumn('content_digest', key(64))
          .addPrimaryKeyConstraint('case_steps_pk', ['case_id', 'position'])
          .execute(),
    },
    '0133-01-case-looks': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_looks'), dialect, wide)
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('case_id', key(32), (column) => column.notNull())
          .addColumn('official', key(200), (column) => column.notNull())
          .addColumn('file_id', key(32))
          .addColumn('at', key(40), (column) => column.notNull())
          .execute(),
    },
    '0133-02-looks-of-case': index('case_looks', 'case_looks_case', ['case_id', 'at']),
    '0134-01-case-consents': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_consents'), dialect, wide)
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('case_id', key(32), (column) => column.notNull())
          .addColumn('kind', key(12), (column) => column.notNull())
          .addColumn('text_digest', key(64), (column) => column.notNull())
          .addColumn('purpose', long, (column) => column.notNull())
          .addColumn('channel', key(16), (column) => column.notNull())
          .addColumn('given_at', key(40), (column) => column.notNull())
          .addColumn('withdrawn_at', key(40))
          .execute(),
    },
    '0134-02-consents-of-case': index('case_consents', 'case_consents_case', ['case_id']),
    '0135-01-case-files': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_files'), dialect, wide)
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('origin', key(8), (column) => column.notNull())
          .addColumn('guide', key(64), (column) => column.notNull())
          .addColumn('material', key(40), (column) => column.notNull())
          .addColumn('case_id', key(32))
          .addColumn('name', long, (column) => column.notNull())
          .addColumn('mime', key(100), (column) => column.notNull())
          .addColumn('size_bytes', whole, (column) => column.notNull())
          .addColumn('keep_until_ms', whole)
          .execute(),
    },
    '0135-02-files-of-case': index('case_files', 'case_files_case', ['case_id']),
    '0135-03-files-kept': index('case_files', 'case_files_kept', ['keep_until_ms']),
  };
};

/** Times, drafts, registers and the turn of the clock. */
const caseSurroundings = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  const wide = { narrow: false };
  return {
    '0136-01-case-slots': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_slots'), dialect, { narrow: true })
          .addColumn('guide', key(64), (column) => column.notNull())
          .addColumn('place', key(40), (column) => column.notNull())
          .addColumn('day', key(10), (column) => column.notNull())
          .addColumn('time', key(5), (column) => column.notNull())
          .addColumn('taken', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('case_slots_pk', ['guide', 'place', 'day', 'time'])
          .execute(),
    },
    '0137-01-case-drafts': {
      up: (db) =>
        tableOptions(db.schema.createTable('case_drafts'), dialect, wide)
          .addColumn('token_digest', key(64), (column) => column.primaryKey())
          .addColumn('guide', key(64), (column) => column.notNull())
          .addColumn('version', key(64), (column) => column.notNull())
          .addColumn('content', long, (column) => column.notNull())
          .addColumn('kept_until_ms', whole, (column) => column.notNull())
          .execute(),
    },
    '0137-02-drafts-kept': index('case_drafts', 'case_drafts_kept', ['kept_until_ms']),
    '0138-01-registers': {
      up: (db) =>
        tableOptions(db.schema.createTable('registers'), dialect, wide)
          .addColumn('name', key(40), (column) => column.primaryKey())
          .addColumn('generation', key(32), (column) => column.notNull())
          .addColumn('fields', long, (column) => column.notNull())
          .execute(),
    },
    '0138-02-register-rows': {
      up: (db) =>
        tableOptions(db.schema.createTable('register_rows'), dialect, { narrow: true })
          .addColumn('name', key(40), (column) => column.notNull())
          .addColumn('generation', key(32), (column) => column.notNull())
          .addColumn('row_digest', key(64), (column) => column.notNull())
          .addPrimaryKeyConstraint('register_rows_pk', ['name', 'generation', 'row_digest'])
          .execute(),
    },
    '0139-01-case-lease': {
      up: async (db) => {
        await db
          .replaceInto('leases')
          .values({ name: 'cases', holder: '', expires_at_ms: 0 })
          .execute();
      },
    },
  };
};

/** Everything that citizen services keep. */
export const caseTables = (dialect: DialectName): Record<string, Migration> => ({
  ...casesThemselves(dialect),
  ...caseHistories(dialect),
  ...caseSurroundings(dialect),
});
