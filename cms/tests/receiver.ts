import {
  BRAILLE_LEXICON_PATHS,
  DELIVERY_PATHS,
  REPLAY_WINDOW_SECONDS,
  SEARCH_DESK_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  brailleLexicon,
  delivery,
  documentDigest,
  isSignedBy,
  searchSettings,
  type BrailleLexicon,
  type Delivery,
  type LedgerEntry,
  type SearchSettings,
} from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Held {
  entry: LedgerEntry;
  document: PublishedDocument | undefined;
  reason: string | undefined;
}

interface Answer {
  status: number;
  body?: unknown;
}

const LEDGER_PAGE = 3;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** A content store in memory that speaks the protocol of api/contract and trusts nobody. */
export class Receiver {
  readonly held = new Map<string, Held>();
  readonly media = new Map<string, Buffer>();
  readonly deliveries: Delivery[] = [];
  readonly violations: string[] = [];
  initialisations = 0;
  settings: SearchSettings = { version: 0, synonyms: [], bestBets: [], deniedSuggestions: [] };
  lexicon: BrailleLexicon = { version: 0, entries: [] };
  /** answers a request of the search instead, when it returns something */
  search: ((method: string, path: string) => Answer | undefined) | undefined;
  /** answers instead of accepting, when it returns something */
  intercept: ((delivery: Delivery) => Answer | undefined) | undefined;
  private server: Server | undefined;

  constructor(
    private readonly secret: string,
    private port = 0,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async listen(): Promise<void> {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  document(id: string, locale: string): PublishedDocument | undefined {
    return [...this.held.values()].find(
      ({ entry }) => entry.id === id && entry.locale === locale && entry.state === 'published',
    )?.document;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const body = await readBody(request);
    const path = request.url ?? '';
    const method = request.method ?? '';
    const timestamp = Number(request.headers[TIMESTAMP_HEADER]);
    const signature = String(request.headers[SIGNATURE_HEADER]);
    const isFresh = Math.abs(Date.now() / 1000 - timestamp) < REPLAY_WINDOW_SECONDS;
    if (!isFresh || !isSignedBy({ method, path, timestamp, body }, signature, this.secret)) {
      this.violations.push(`${method} ${path} is not signed`);
      return { status: 401 };
    }
    if (path === DELIVERY_PATHS.deliveries) return this.take(body);
    if (path.startsWith(DELIVERY_PATHS.ledger)) return this.ledger(path);
    if (path.startsWith(DELIVERY_PATHS.media)) return this.takeMedia(method, path, body);
    const searched = this.search?.(method, path);
    if (searched !== undefined) return searched;
    if (path === SEARCH_DESK_PATHS.settings) return this.takeSettings(method, body);
    if (path === BRAILLE_LEXICON_PATHS.door) return this.takeLexicon(method, body);
    if (path !== DELIVERY_PATHS.initialised) return { status: 404 };
    this.initialisations += 1;
    return { status: 200, body: {} };
  }

  private take(body: Buffer): Answer {
    const parsed = delivery.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) {
      this.violations.push(parsed.error.message);
      return { status: 422, body: { title: 'malformed' } };
    }
    this.deliveries.push(parsed.data);
    const instead = this.intercept?.(parsed.data);
    return instead ?? { status: 200, body: this.keep(parsed.data) };
  }

  private takeSettings(method: string, body: Buffer): Answer {
    if (method === 'GET') return { status: 200, body: this.settings };
    const parsed = searchSettings.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) {
      this.violations.push(parsed.error.message);
      return { status: 422, body: { title: 'malformed' } };
    }
    if (parsed.data.version > this.settings.version) this.settings = parsed.data;
    return { status: 204 };
  }

  private takeLexicon(method: string, body: Buffer): Answer {
    if (method === 'GET') return { status: 200, body: this.lexicon };
    const parsed = brailleLexicon.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) {
      this.violations.push(parsed.error.message);
      return { status: 422, body: { title: 'malformed' } };
    }
    if (parsed.data.version > this.lexicon.version) this.lexicon = parsed.data;
    return { status: 204 };
  }

  private keep(taken: Delivery) {
    const step = taken.action === 'publish' ? taken.document : taken;
    const { type, id, locale, revision } = step;
    const name = `${type} ${id} ${locale}`;
    const known = this.held.get(name)?.entry.revision ?? 0;
    if (revision <= known) return { outcome: 'stale', revision: known };
    const published = taken.action === 'publish' ? taken.document : undefined;
    this.requireMedia(published);
    this.held.set(name, {
      entry: {
        type,
        id,
        locale,
        revision,
        state: published === undefined ? 'withdrawn' : 'published',
        digest: published === undefined ? '' : documentDigest(published),
      },
      document: published,
      reason: taken.action === 'withdraw' ? taken.reason : undefined,
    });
    return { outcome: 'accepted', revision };
  }

  private requireMedia(document: PublishedDocument | undefined): void {
    for (const [path] of JSON.stringify(document ?? {}).matchAll(/\/media\/[0-9a-f]{64}\.\w+/g))
      if (!this.media.has(path)) this.violations.push(`${path} was not delivered first`);
  }

  private takeMedia(method: string, path: string, body: Buffer): Answer {
    const name = path.replace(DELIVERY_PATHS.media, '/media');
    if (method === 'HEAD') return { status: this.media.has(name) ? 200 : 404 };
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (!name.startsWith(`/media/${sha256}.`)) this.violations.push(`${path} has other bytes`);
    this.media.set(name, body);
    return { status: 201 };
  }

  private ledger(path: string): Answer {
    const after = Number(new URL(path, 'http://store').searchParams.get('after') ?? 0);
    const all = [...this.held.values()].map(({ entry }) => entry);
    const end = after + LEDGER_PAGE;
    const body = { entries: all.slice(after, end), next: end < all.length ? String(end) : null };
    return { status: 200, body };
  }
}
