import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './schema';

/**
 * A query that is built once for a number of values and then run with others: to build one takes
 * longer than to look up a few rows by their key.
 * @param build a query whose first parameters are so many values
 */
export const keepStatement = <Row>(
  build: (db: Kysely<Tables>, count: number) => Compilable<Row>,
) => {
  const byStore = new WeakMap<Kysely<Tables>, Map<number, CompiledQuery<Row>>>();
  const statementFor = (db: Kysely<Tables>, count: number): CompiledQuery<Row> => {
    const byCount = byStore.get(db) ?? new Map<number, CompiledQuery<Row>>();
    byStore.set(db, byCount);
    const statement = byCount.get(count) ?? build(db, count).compile();
    byCount.set(count, statement);
    return statement;
  };
  return async (db: Kysely<Tables>, values: readonly string[]): Promise<Row[]> => {
    const statement = statementFor(db, values.length);
    const parameters = [...values, ...statement.parameters.slice(values.length)];
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
  };
};
