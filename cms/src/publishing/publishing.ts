import type { Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CmsConfig } from '../config';
import { Alarm } from './alarm';
import type { PublishingParts } from './changes';
import { ContentStore } from './content-store';
import { DeliveryWorker } from './delivery-worker';
import type { DeliveryParts } from './delivery';
import { watchDocumentActions } from './document-actions';
import { watchLocales } from './locale-changes';
import { watchMedia } from './media-changes';
import { MediaLibrary } from './media-library';
import { createOutbox } from './outbox';
import { RenditionMaker } from './renditions/rendition-maker';
import { createRenditionShelf, type RenditionShelf } from './renditions/rendition-shelf';
import { completeShelf, watchUploads } from './renditions/watch-pictures';
import { reconcile, type ReconciliationReport } from './reconciliation';

const DRAIN_SECONDS = 60;
const STARTING_SECONDS = 2;
const FIRST_DRAIN_SECONDS = 20;
/** A process has ten seconds to end after SIGTERM. */
const LAST_CALLS_SECONDS = 5;

/** The road from the cms to the content store, one per process. */
export class Publishing {
  readonly parts: DeliveryParts;
  /** where previews are read, and the secret that their addresses are signed with */
  readonly previewing: { siteUrl: string; secret: string };
  private readonly alarm = new Alarm();
  private readonly nextReconciliation = new Alarm();
  private readonly worker: DeliveryWorker;
  private readonly shelf: RenditionShelf;
  private readonly maker: RenditionMaker;
  private round: Promise<void> | undefined;
  private loop: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly config: CmsConfig,
  ) {
    this.shelf = createRenditionShelf(join(config.dataDirectory, 'renditions'));
    this.maker = new RenditionMaker({
      shelf: this.shelf,
      onMade: (fileIds) => this.parts.outbox.bumpUsersOf(fileIds),
      log: strapi.log,
    });
    this.parts = {
      strapi,
      library: new MediaLibrary(strapi.dirs.static.public, this.shelf, (picture) => {
        if (config.PICTURE_FORMATS) this.maker.want(picture);
      }),
      outbox: createOutbox(strapi, () => {
        this.alarm.ring();
      }),
      store: new ContentStore(config.API_URL, config.DELIVERY_SECRET),
      holder: randomUUID(),
      siteUrl: config.SITE_URL,
    };
    this.previewing = { siteUrl: config.SITE_URL, secret: config.DELIVERY_SECRET };
    this.worker = new DeliveryWorker(this.parts, this.alarm);
  }

  /** Begins to watch; before Strapi's own plug-ins, so that their steps are inside the transaction. */
  watch(): void {
    const parts = (): PublishingParts => this.parts;
    watchDocumentActions(this.strapi, parts);
  }

  /** Begins to watch what exists only once Strapi is up, and to deliver. */
  start(): void {
    const parts = (): PublishingParts => this.parts;
    watchMedia(this.strapi, parts);
    watchLocales(this.strapi, parts);
    this.worker.start();
    if (this.config.PICTURE_FORMATS) {
      watchUploads(this.strapi, this.parts.library);
      this.round = this.makePictureFormats();
    }
    // Not while the first content is being imported: a half-filled cms must not tell the store that
    // this is everything. The first reconciliation that is asked for begins the regular ones.
    if (this.config.RECONCILE_AT_START) this.loop ??= this.reconcileRegularly();
  }

  /** Reconciles because somebody asked, and from then on regularly. */
  async reconcileOnRequest(): Promise<ReconciliationReport & { complete: boolean }> {
    try {
      return await this.reconcileNow();
    } finally {
      if (!this.stopping) this.loop ??= this.reconcileRegularly();
    }
  }

  /** Finishes what is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.nextReconciliation.ring();
    const patience = setTimeout(() => {
      this.parts.store.close();
    }, LAST_CALLS_SECONDS * 1000);
    await Promise.all([this.worker.stop(), this.loop]);
    clearTimeout(patience);
    await Promise.all([this.maker.stop(), this.round]);
  }

  /** Has missing AVIF and WebP versions made of every picture in the library. */
  async makePictureFormats(): Promise<void> {
    const { library } = this.parts;
    try {
      await this.maker.tidy();
      await completeShelf(this.strapi, library, this.shelf, () => this.stopping);
    } catch (error) {
      this.strapi.log.warn('The versions of pictures could not be looked through');
      this.strapi.log.error(error);
    }
  }

  /**
   * Makes the content store equal to what is published, waits until that is so, and tells the store
   * that it is complete.
   * @throws DeliveryFailed when the store does not answer
   */
  async reconcileNow(
    thorough = true,
    drainSeconds = DRAIN_SECONDS,
  ): Promise<ReconciliationReport & { complete: boolean }> {
    await this.worker.drain(drainSeconds);
    const report = await reconcile(this.parts, thorough);
    const complete = await this.worker.drain(drainSeconds);
    if (complete) await this.parts.store.initialised();
    return { ...report, complete };
  }

  private async reconcileRegularly(): Promise<void> {
    let complete = false;
    while (!this.stopping) {
      complete = (await this.reconcileQuietly(complete)) || complete;
      await this.nextReconciliation.sleep(
        complete ? this.config.RECONCILE_SECONDS : STARTING_SECONDS,
      );
    }
  }

  private async reconcileQuietly(again: boolean): Promise<boolean> {
    try {
      // The first comparison after a start is thorough: the process may have been killed.
      const report = await this.reconcileNow(!again, FIRST_DRAIN_SECONDS);
      if (report.repaired + report.withdrawn > 0 || !again)
        this.strapi.log.info(`Reconciled with the content store: ${JSON.stringify(report)}`);
      return report.complete;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.strapi.log.warn(`The content store cannot be compared now: ${reason}`);
      return false;
    }
  }
}

const INSTANCES = new WeakMap<Core.Strapi, Publishing>();

/** Sets up publishing for this Strapi. */
export const createPublishing = (strapi: Core.Strapi, config: CmsConfig): Publishing => {
  const publishing = new Publishing(strapi, config);
  INSTANCES.set(strapi, publishing);
  return publishing;
};

/** Publishing of this Strapi, for its routes and its end. */
export const publishingOf = (strapi: Core.Strapi): Publishing => {
  const publishing = INSTANCES.get(strapi);
  if (publishing === undefined) throw new TypeError('Publishing is not set up yet');
  return publishing;
};
