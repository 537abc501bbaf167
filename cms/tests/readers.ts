import { createServer, type RunningApi } from '@minzong/api';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer as createListener, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cms, DELIVERY_SECRET } from './cms';

const SITE = join(__dirname, '..', '..', 'accessibility', 'site', 'dist', 'main.js');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const listener = createListener().listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as AddressInfo;
      listener.close(() => {
        resolve(port);
      });
    });
  });

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** A real cms with a real api and a real site behind it, for the tests of one file. */
export class Readers {
  private api: RunningApi | undefined;
  private started: Cms | undefined;
  private child: ChildProcess | undefined;
  private readonly directory = mkdtempSync(join(tmpdir(), 'minzong-readers-'));
  private apiPort = 0;
  private drafts = 0;
  siteUrl = '';

  get cms(): Cms {
    if (this.started === undefined) throw new Error('the cms has not been started');
    return this.started;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${String(this.apiPort)}`;
  }

  async startApi(): Promise<void> {
    this.apiPort ||= await freePort();
    this.api = await createServer({
      production: false,
      host: '127.0.0.1',
      port: this.apiPort,
      dataDirectory: this.directory,
      databaseUrl: undefined,
      deliverySecret: DELIVERY_SECRET,
      reportsSecret: DELIVERY_SECRET,
      casesSecret: DELIVERY_SECRET,
      cryptoSuite: 'aes-256-gcm',
      meilisearchUrl: 'http://127.0.0.1:9',
      meilisearchKey: '',
      logLevel: 'silent',
    } as never);
  }

  async stopApi(): Promise<void> {
    await this.api?.close();
    this.api = undefined;
  }

  private async startSite(): Promise<void> {
    const port = await freePort();
    this.siteUrl = `http://127.0.0.1:${String(port)}`;
    this.child = spawn(process.execPath, [SITE], {
      env: {
        SITE_PORT: String(port),
        SITE_HOST: '127.0.0.1',
        SITE_URL: this.siteUrl,
        API_URL: this.apiUrl,
        DATA_DIRECTORY: this.directory,
      },
      stdio: 'ignore',
    });
    for (let tries = 0; !(await answers(`${this.siteUrl}/health/live`)); tries += 1) {
      if (tries > 200) throw new Error('the site does not answer');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Id of a new draft. */
  async draftArticle(rest: object = {}): Promise<string> {
    this.drafts += 1;
    const slug = `draft-${String(this.drafts)}`;
    const data = { title: '州内的𠮷祥文章', slug, body: '第一段。', ...rest };
    return (await this.cms.documents('article').create({ locale: 'zh-CN', data })).documentId;
  }

  /** What the audit says was done to a document, such as `preview.create done`. */
  async audited(documentId: string, actions: RegExp): Promise<string[]> {
    const rows = (await this.cms.strapi.db
      .connection('audit_records')
      .where({ document_id: documentId })
      .orderBy('id')) as { action: string; outcome: string }[];
    return rows
      .filter(({ action }) => actions.test(action))
      .map(({ action, outcome }) => `${action} ${outcome}`);
  }

  /** Starts all three before the tests of a file and stops them after it. */
  open(): this {
    beforeAll(async () => {
      await this.startApi();
      await this.startSite();
      process.env['SITE_URL'] = this.siteUrl;
      this.started = await Cms.start(this.apiUrl);
    });
    afterAll(async () => {
      await this.started?.stop();
      this.child?.kill();
      await this.stopApi();
      rmSync(this.directory, { recursive: true, force: true });
    });
    return this;
  }
}
