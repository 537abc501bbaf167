import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely';

export type DialectName = 'sqlite' | 'mysql';

export interface ColumnTypes {
  /** text of at most `length` characters that can be part of a key */
  key: (length: number) => RawBuilder<unknown>;
  /** text of any length */
  long: RawBuilder<unknown>;
  /** a whole number up to 2^53 */
  whole: RawBuilder<unknown>;
}

/** The column types of each database. Everything else is written once for both. */
export const columnTypes = (dialect: DialectName): ColumnTypes =>
  dialect === 'sqlite'
    ? { key: () => sql`text`, long: sql`text`, whole: sql`integer` }
    : {
        key: (length) => sql`varchar(${sql.lit(length)})`,
        long: sql`longtext`,
        whole: sql`bigint`,
      };

/**
 * Ends a CREATE TABLE. utf8mb4_bin because the usual collations of MySQL hold all CJK Extension-B
 * characters for equal. WITHOUT ROWID makes SQLite keep rows in the order of the primary key, as
 * InnoDB does; right for narrow tables only.
 */
export const tableOptions = <T extends string>(
  builder: CreateTableBuilder<T>,
  dialect: DialectName,
  { narrow }: { narrow: boolean },
): CreateTableBuilder<T> => {
  if (dialect === 'mysql')
    return builder.modifyEnd(sql`engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin`);
  return narrow ? builder.modifyEnd(sql`without rowid`) : builder;
};
