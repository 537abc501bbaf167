import type { Knex } from 'knex';
import { copyFileSync, rmSync } from 'node:fs';
import { Cms } from './cms';
import { SYSTEM, type Actor } from '../src/editorial/actor';
import { record } from '../src/editorial/audit/audit';
import { auditLogOf } from '../src/editorial/audit/audit-log';
import { auditSource } from '../src/editorial/audit/audit-source';
import { AUDIT_TABLE, HEAD_TABLE, type AuditRow } from '../src/editorial/audit/audit-table';
import { readAnchors } from '../src/editorial/audit/head-file';
import { verifyAudit, type Verification } from '../src/editorial/audit/verify';

const WANG: Actor = { kind: 'person', id: 7, name: '王编辑 𠀀 བོད་ཡིག ꆈꌠ', roles: [] };

/** The audit against everybody who tampers with its rows, on the database of the environment. */
export const describeAudit = (name: string, prepare: () => Promise<void>): void => {
  describe(`the audit on ${name}`, () => {
    let cms: Cms;

    beforeAll(async () => {
      await prepare();
      cms = await Cms.start('http://127.0.0.1:9');
      for (let n = 0; n < 20; n += 1) await act(n);
    }, 300_000);

    afterAll(async () => {
      await cms.stop();
    });

    const database = (): Knex => cms.strapi.db.connection;

    const act = (n: number): Promise<void> =>
      record(cms.strapi, {
        actor: n % 2 === 0 ? WANG : SYSTEM,
        action: 'document.update',
        type: 'article',
        documentId: `d${String(n)}`,
        locale: 'ii',
        title: `${'𠀀'.repeat(310)}\ud800`,
        changes: [{ field: 'title', label: '标题', before: '旧 \ud800', after: '新 ꆈꌠ' }],
        facts: { newPassword: 'geheim', nested: { refreshToken: 'abc' } },
      });

    const verify = async (): Promise<Verification> => {
      const { keys, files, headFile } = auditLogOf(cms.strapi);
      await headFile.settled();
      return verifyAudit(auditSource(database()), keys, () => readAnchors(files));
    };

    const rows = (): Promise<AuditRow[]> => database()<AuditRow>(AUDIT_TABLE).orderBy('id');

    const rowAt = async (index: number): Promise<AuditRow> => {
      const row = (await rows()).at(index);
      if (row === undefined) throw new Error('there are too few rows');
      return row;
    };

    /** As somebody who administers the database might: without the triggers; all is put back. */
    const tampered = async (tamper: () => Promise<unknown>): Promise<Verification> => {
      const before = await rows();
      const heads = await database()(HEAD_TABLE).select('*');
      for (const operation of ['update', 'delete'])
        await database().raw(`drop trigger if exists audit_records_no_${operation}`);
      await tamper();
      const found = await verify();
      await database()(AUDIT_TABLE).delete();
      for (const row of before) await database()(AUDIT_TABLE).insert(row);
      await database()(HEAD_TABLE).delete();
      await database()(HEAD_TABLE).insert(heads);
      expect((await verify()).bad).toBeNull();
      return found;
    };

    test('verifies what nobody has touched, whatever characters it holds', async () => {
      const found = await verify();
      expect(found).toMatchObject({ bad: null, warnings: [] });
      expect(found.rows).toBe((await rows()).length);
      expect(found.from).toBeLessThanOrEqual(found.to ?? 0);
    });

    test('keeps no password and no token', async () => {
      const { details } = await rowAt(-1);
      expect(details).not.toMatch(/geheim|abc/);
      expect(details).toContain('不记录');
    });

    test('lets the database refuse to change or delete a row', async () => {
      const { id } = await rowAt(3);
      const row = () => database()(AUDIT_TABLE).where({ id });
      await expect(row().update({ title: '改' })).rejects.toThrow(/append-only/);
      await expect(row().delete()).rejects.toThrow(/append-only/);
    });

    test('finds an edited row', async () => {
      const { id, at } = await rowAt(5);
      const found = await tampered(() =>
        database()(AUDIT_TABLE).where({ id }).update({ actor_name: '李编辑' }),
      );
      expect(found.bad).toMatchObject({ id, at: Number(at) });
      expect(found.bad?.what).toMatch(/改动/);
    });

    test('finds a deleted row by the one after it', async () => {
      const [gone, next] = [await rowAt(5), await rowAt(6)];
      const found = await tampered(() => database()(AUDIT_TABLE).where({ id: gone.id }).delete());
      expect(found.bad).toMatchObject({ id: next.id });
      expect(found.bad?.what).toMatch(/删除/);
    });

    test('finds a row that was put in between', async () => {
      const [first, second] = [await rowAt(5), await rowAt(6)];
      const found = await tampered(async () => {
        for (const row of (await rows()).filter(({ id }) => id > first.id).reverse())
          await database()(AUDIT_TABLE)
            .where({ id: row.id })
            .update({ id: row.id + 1 });
        const { id, ...rest } = second;
        await database()(AUDIT_TABLE).insert({ ...rest, id, previous_hash: 'x', title: '假' });
      });
      expect(found.bad).toMatchObject({ id: second.id });
    });

    test('finds rows that changed places', async () => {
      const [first, second] = [await rowAt(5), await rowAt(6)];
      const found = await tampered(async () => {
        const move = (from: number, to: number) =>
          database()(AUDIT_TABLE).where({ id: from }).update({ id: to });
        await move(first.id, 9_000_000);
        await move(second.id, first.id);
        await move(9_000_000, second.id);
      });
      expect(found.bad).toMatchObject({ id: first.id });
    });

    test('finds a tail that was cut off, even when the head in the database was put back', async () => {
      const last = await rowAt(-4);
      const cut = () => database()(AUDIT_TABLE).where('id', '>', last.id).delete();
      const simple = await tampered(cut);
      expect(simple.bad).toMatchObject({ id: last.id });
      expect(simple.bad?.what).toMatch(/缺少 3 条/);
      const { keys } = auditLogOf(cms.strapi);
      const thorough = await tampered(async () => {
        await cut();
        const count = (await rows()).length;
        const head = keys.seal({ count, at: Number(last.at), hash: last.hash });
        await database()(HEAD_TABLE).where({ id: 1 }).update(head);
      });
      expect(thorough.bad?.what).toMatch(/缺少 3 条/);
    });

    test('finds a tail that was rewritten whole by somebody who has the key', async () => {
      const start = await rowAt(-3);
      const { keys } = auditLogOf(cms.strapi);
      const found = await tampered(async () => {
        const tail = (await rows()).filter(({ id }) => id >= start.id);
        await database()(AUDIT_TABLE).where('id', '>=', start.id).delete();
        let previous = start.previous_hash;
        for (const { hash, ...rest } of tail) {
          expect(hash).toHaveLength(64);
          const row = { ...rest, title: '改写', previous_hash: previous };
          previous = keys.hashOf(row);
          await database()(AUDIT_TABLE).insert({ ...row, hash: previous });
        }
        const count = (await rows()).length;
        const head = keys.seal({ count, at: Number(start.at), hash: previous });
        await database()(HEAD_TABLE).where({ id: 1 }).update(head);
      });
      expect(found.bad?.what).toMatch(/矛盾|之外的链头不符/);
    });

    test('does not fork when many acts are recorded at the same time', async () => {
      const before = (await rows()).length;
      await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          cms.strapi.db.transaction(async () => {
            await cms.strapi.db.query('plugin::i18n.locale').findMany();
            await act(n);
          }),
        ),
      );
      expect((await rows()).length).toBe(before + 40);
      const hashes = (await rows()).map(({ previous_hash: previous }) => previous);
      expect(new Set(hashes).size).toBe(hashes.length);
      const found = await verify();
      expect(found.bad).toBeNull();
    });

    test('takes a record back together with its act', async () => {
      const before = (await rows()).length;
      const outer = cms.strapi.db.transaction(async () => {
        await act(1);
        throw new Error('rolled back');
      });
      await expect(outer).rejects.toThrow('rolled back');
      await act(2);
      expect((await rows()).length).toBe(before + 1);
      expect((await verify()).bad).toBeNull();
    });

    test('does not lose the trace of a cut when the desk goes on appending', async () => {
      const { files, headFile } = auditLogOf(cms.strapi);
      const kept = [files.head, files.anchors];
      await headFile.settled();
      for (const file of kept) copyFileSync(file, `${file}.kept`);
      const quiet = jest.spyOn(cms.strapi.log, 'error').mockImplementation();
      const last = await rowAt(-4);
      const { keys } = auditLogOf(cms.strapi);
      const found = await tampered(async () => {
        await database()(AUDIT_TABLE).where('id', '>', last.id).delete();
        const count = (await rows()).length;
        const head = keys.seal({ count, at: Number(last.at), hash: last.hash });
        await database()(HEAD_TABLE).where({ id: 1 }).update(head);
        for (let n = 0; n < 6; n += 1) await act(n);
      }).catch((error: unknown) => error);
      expect(quiet).toHaveBeenCalledWith(expect.stringMatching(/lost rows/));
      quiet.mockRestore();
      // The trace stays for good, so putting the rows back in `tampered` does not make it whole.
      expect(found).toBeInstanceOf(Error);
      expect((await verify()).bad).not.toBeNull();
      for (const file of kept) {
        copyFileSync(`${file}.kept`, file);
        rmSync(`${file}.kept`);
      }
      expect((await verify()).bad).toBeNull();
    });
  });
};
