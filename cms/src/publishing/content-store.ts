import {
  DELIVERY_PATHS,
  PREVIEW_PATHS,
  FIGURES_PATHS,
  READER_HEADER,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  deliveryReceipt,
  ledgerPage,
  monthFigures,
  problem,
  signDelivery,
  waitingReplies,
  type Delivery,
  type DeliveryReceipt,
  type LedgerEntry,
  type LedgerPage,
  type PreviewUpload,
  type WaitingReply,
  type MonthFigures,
} from '@minzong/api-contract';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { MediaSource } from './media-library';
import type { FieldFault } from './outbox-table';

const TIMEOUT_SECONDS = 15;
const MEDIA_TIMEOUT_SECONDS = 60;

/** The content store could not be reached or did not understand; worth another try. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
}

/** The content store understood and said no; another try is of use only after a change. */
export class DeliveryRefused extends Error {
  override readonly name = 'DeliveryRefused';
  constructor(
    message: string,
    readonly faults: FieldFault[],
  ) {
    super(message);
  }
}

export interface Call {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  path: string;
  body?: Uint8Array<ArrayBuffer>;
  contentType?: string;
  timeoutSeconds?: number;
}

const refusalOf = async (response: Response): Promise<DeliveryRefused> => {
  const parsed = problem.safeParse(await response.json().catch(() => undefined));
  const { detail, title, errors = [] } = parsed.data ?? { title: '内容不符合发布格式' };
  return new DeliveryRefused(detail ?? title, errors);
};

const asJson = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(JSON.stringify(value)));

/**
 * The door of the content store, as the cms uses it: every request signed over its raw bytes,
 * bounded in time, and never redirected.
 */
export class ContentStore {
  private readonly closing = new AbortController();

  constructor(
    private readonly address: string,
    private readonly secret: string,
  ) {}

  /** Breaks off every call under way; what was not answered is sent again after the next start. */
  close(): void {
    this.closing.abort(new DeliveryFailed('The cms is stopping'));
  }

  private async call({ method, path, body, contentType, timeoutSeconds }: Call): Promise<Response> {
    const url = new URL(path, this.address);
    const timestamp = Math.floor(Date.now() / 1000);
    const signed = {
      method,
      path: url.pathname + url.search,
      timestamp,
      body: body ?? new Uint8Array(),
    };
    try {
      return await fetch(url, {
        method,
        headers: {
          [SIGNATURE_HEADER]: signDelivery(signed, this.secret),
          [TIMESTAMP_HEADER]: String(timestamp),
          [READER_HEADER]: 'desk',
          ...(contentType === undefined ? {} : { 'content-type': contentType }),
        },
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        signal: AbortSignal.any([
          this.closing.signal,
          AbortSignal.timeout((timeoutSeconds ?? TIMEOUT_SECONDS) * 1000),
        ]),
      });
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      throw new DeliveryFailed(
        `${method} ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    }
  }

  private async expectOk(call: Call): Promise<Response> {
    const response = await this.call(call);
    if (response.ok) return response;
    if (response.status === 422) throw await refusalOf(response);
    const answer = await response.text().catch(() => '');
    throw new DeliveryFailed(
      `${call.method} ${call.path}: ${String(response.status)} ${answer.slice(0, 300)}`,
    );
  }

  /**
   * Delivers one step of one document.
   * @throws DeliveryRefused with the faults of single fields, DeliveryFailed for anything else
   */
  async deliver(delivery: Delivery): Promise<DeliveryReceipt> {
    const response = await this.expectOk({
      method: 'POST',
      path: DELIVERY_PATHS.deliveries,
      body: asJson(delivery),
      contentType: 'application/json',
    });
    const receipt = deliveryReceipt.safeParse(await response.json().catch(() => undefined));
    if (!receipt.success) throw new DeliveryFailed('The content store answered with no receipt');
    return receipt.data;
  }

  /** Sends a file unless the store has it. */
  async deliverMedia({ url, filePath, mime }: MediaSource): Promise<void> {
    const path = url.replace('/media', DELIVERY_PATHS.media);
    const known = await this.call({ method: 'HEAD', path });
    if (known.ok) return;
    await this.expectOk({
      method: 'PUT',
      path,
      body: new Uint8Array(await readFile(filePath)),
      contentType: mime,
      timeoutSeconds: MEDIA_TIMEOUT_SECONDS,
    });
  }

  /** Everything that the store holds or has withdrawn. */
  async ledger(): Promise<LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    let after: string | null = '';
    while (after !== null) {
      const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
      const page: LedgerPage = await this.read(
        DELIVERY_PATHS.ledger + query,
        ledgerPage,
        'The ledger of the content store',
      );
      entries.push(...page.entries);
      after = page.next;
    }
    return entries;
  }

  /** Sends a value to a door. */
  async send(method: 'POST' | 'PUT', path: string, value: unknown): Promise<void> {
    await this.expectOk({ method, path, body: asJson(value), contentType: 'application/json' });
  }

  /**
   * What stands behind a door.
   * @param what names it, for the error when the answer is something else
   */
  async read<S extends z.ZodType>(
    path: string,
    shape: S,
    what: string,
    timeoutSeconds = TIMEOUT_SECONDS,
  ): Promise<z.output<S>> {
    const response = await this.expectOk({ method: 'GET', path, timeoutSeconds });
    const parsed = shape.safeParse(await response.json().catch(() => undefined));
    if (!parsed.success) throw new DeliveryFailed(`${what} cannot be read`);
    return parsed.data;
  }

  /**
   * A call whose refusals say something to whoever asks: every answer but a failure of the store.
   * @throws DeliveryFailed without an answer, or with one from 500 on
   */
  async ask(call: Call): Promise<Response> {
    const response = await this.call(call);
    if (response.status >= 500)
      throw new DeliveryFailed(`${call.method} ${call.path}: ${String(response.status)}`);
    return response;
  }

  /** Shows what a preview is to show, from now on. */
  putPreview(id: string, upload: PreviewUpload): Promise<void> {
    return this.send('PUT', `${PREVIEW_PATHS.door}/${id}`, upload);
  }

  /** Ends a preview for good. */
  revokePreview(id: string): Promise<void> {
    return this.send('POST', `${PREVIEW_PATHS.door}/${id}/revocation`, {});
  }

  /** The oldest replies of experts that were not acknowledged yet. */
  async waitingReplies(): Promise<WaitingReply[]> {
    const what = 'The replies to fact checks';
    return (await this.read(PREVIEW_PATHS.replies, waitingReplies, what)).replies;
  }

  /** The replies are kept here: the store may forget them. */
  acknowledgeReplies(ids: string[]): Promise<void> {
    return this.send('POST', PREVIEW_PATHS.replies, { ids });
  }

  /** Tells the store that everything published has reached it at least once. */
  initialised(): Promise<void> {
    return this.send('POST', DELIVERY_PATHS.initialised, {});
  }

  /** What was read and searched in a month, given as `2026-11`. */
  figures(month: string): Promise<MonthFigures> {
    const path = `${FIGURES_PATHS.month}?month=${month}`;
    return this.read(path, monthFigures, 'The figures of the api', 5);
  }
}
