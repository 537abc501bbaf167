import { createStrapi, type Core } from '@strapi/strapi';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { DocumentType, Locale } from '@minzong/content-types';
import { actUnder } from '../src/editorial/authority';
import type { OutboxRow } from '../src/publishing/outbox-table';
import { environmentOf } from './environment.cjs';
import { FIRST_BOOT } from './first-boot.cjs';

const folder = join(__dirname, '..');
const environment = environmentOf('', '');

export const { DELIVERY_SECRET, IMPORT_TOKEN } = environment;
export const EDITOR = {
  email: environment.DEMO_EDITOR_EMAIL,
  password: environment.DEMO_EDITOR_PASSWORD,
};

type Row = Record<string, unknown> & { id: number; documentId: string };

export interface Documents {
  create(parameters: object): Promise<Row>;
  update(parameters: object): Promise<Row>;
  publish(parameters: object): Promise<{ entries: Row[] }>;
  unpublish(parameters: object): Promise<unknown>;
  delete(parameters: object): Promise<unknown>;
  discardDraft(parameters: object): Promise<unknown>;
  findOne(parameters: object): Promise<Row | null>;
}

/** A real Strapi on a database of its own, as it runs in production but for the admin's files. */
export class Cms {
  private constructor(
    readonly strapi: Core.Strapi,
    readonly address: string,
    private readonly dataDirectory: string,
  ) {}

  /**
   * Boots on a copy of what the first boot left, except on MariaDB, whose database is another.
   * @param settings variables of the environment beside those of every test
   */
  static async start(apiUrl: string, settings: Record<string, string> = {}): Promise<Cms> {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'minzong-cms-'));
    const isOnSqlite = process.env['DATABASE_CLIENT'] !== 'mysql';
    if (isOnSqlite) cpSync(FIRST_BOOT, dataDirectory, { recursive: true });
    Object.assign(process.env, environmentOf(dataDirectory, apiUrl), settings);
    const strapi = await createStrapi({
      appDir: folder,
      distDir: join(folder, 'dist'),
      serveAdminPanel: false,
      autoReload: false,
    }).load();
    // The files of a test need not outlive a failure of the power.
    if (isOnSqlite) await strapi.db.connection.raw('PRAGMA synchronous = OFF');
    strapi.server.mount();
    const { httpServer } = strapi.server;
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
    const { port } = httpServer.address() as AddressInfo;
    return new Cms(strapi, `http://127.0.0.1:${String(port)}`, dataDirectory);
  }

  async stop(): Promise<void> {
    await this.strapi.destroy();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  /** Documents, with an authority for everything: for tests whose subject is not the review. */
  documents(type: DocumentType): Documents {
    const documents = this.reviewedDocuments(type);
    const migrating =
      <P, R>(act: (parameters: P) => Promise<R>) =>
      (parameters: P): Promise<R> =>
        actUnder({ kind: 'migration' }, () => act(parameters));
    const withdrawing =
      <R>(act: (parameters: object) => Promise<R>) =>
      (parameters: object): Promise<R> => {
        const { documentId } = parameters as { documentId: string };
        return actUnder({ kind: 'withdrawal', type, documentId }, () => act(parameters));
      };
    return {
      ...documents,
      create: migrating(documents.create),
      update: migrating(documents.update),
      publish: migrating(documents.publish),
      unpublish: withdrawing(documents.unpublish),
      delete: withdrawing(documents.delete),
    };
  }

  /** Documents as everybody gets them: nothing is published that was not reviewed. */
  reviewedDocuments(type: DocumentType): Documents {
    return this.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
  }

  /** Counts the last revision of a draft as reviewed, for tests whose subject is not the review. */
  async approve(type: DocumentType, documentId: string, locale: Locale = 'zh-CN'): Promise<void> {
    const { connection } = this.strapi.db;
    const address = { type, document_id: documentId, locale };
    const last = (await connection('editorial_revisions')
      .where(address)
      .max({ number: 'number' })
      .first()) as { number: number };
    await connection('editorial_cases').where(address).del();
    await connection('editorial_cases').insert({
      ...address,
      state: 'approved',
      reviews: 3,
      revision: last.number,
      people: '{}',
      version: 1,
    });
  }

  /** Takes back what {@link approve} did. */
  async recall(type: DocumentType, documentId: string): Promise<void> {
    await this.strapi.db
      .connection('editorial_cases')
      .where({ type, document_id: documentId })
      .del();
  }

  /** revision and state of a document's row in the outbox */
  async outbox(documentId: string, locale: Locale): Promise<OutboxRow | undefined> {
    return (await this.strapi.db
      .connection('publishing_outbox')
      .where({ document_id: documentId, locale })
      .first()) as OutboxRow | undefined;
  }

  async outboxRows(): Promise<OutboxRow[]> {
    return (await this.strapi.db.connection('publishing_outbox').select('*')) as OutboxRow[];
  }

  /** Waits until nothing is pending. */
  async settled(timeoutSeconds = 20): Promise<void> {
    const end = Date.now() + timeoutSeconds * 1000;
    while ((await this.outboxRows()).some(({ state }) => state === 'pending')) {
      if (Date.now() > end) throw new Error(JSON.stringify(await this.outboxRows()));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.address + path, init);
  }
}
