import type { Article, DocumentType, Policy } from '@minzong/content-types';
import { Cms, DELIVERY_SECRET, type Documents } from './cms';
import { Receiver } from './receiver';

/** The road from a real cms to a content store in memory, for the tests of one file. */
export class Road {
  readonly receiver = new Receiver(DELIVERY_SECRET);
  private started: Cms | undefined;
  private count = 0;

  get cms(): Cms {
    if (this.started === undefined) throw new Error('the road is not open yet');
    return this.started;
  }

  /** Boots the cms before all tests and watches that every request keeps to the contract. */
  open(settings: Record<string, string> = {}): this {
    beforeAll(async () => {
      await this.receiver.listen();
      this.started = await Cms.start(this.receiver.address, settings);
    });
    afterEach(() => {
      this.receiver.intercept = undefined;
      expect(this.receiver.violations).toEqual([]);
    });
    afterAll(async () => {
      await this.started?.stop();
      await this.receiver.close();
    });
    return this;
  }

  documents(type: DocumentType): Documents {
    return this.cms.documents(type);
  }

  /** the published article that the store holds */
  article(id: string, locale = 'zh-CN'): Article | undefined {
    return this.receiver.document(id, locale) as Article | undefined;
  }

  policy(id: string, locale = 'zh-CN'): Policy | undefined {
    return this.receiver.document(id, locale) as Policy | undefined;
  }

  /** fields with a slug that no other test has */
  titled(title: string, rest: object = {}) {
    this.count += 1;
    return { title, slug: `document-${String(this.count)}`, ...rest };
  }

  policyWords(rest: object = {}) {
    const words = { issuingBody: '示范州民族宗教事务委员会', validity: 'in-force', ...rest };
    return this.titled('宗教事务条例', words);
  }

  /** id of an article that has been published and delivered */
  async publishedArticle(rest: object = {}): Promise<string> {
    const articles = this.documents('article');
    const data = this.titled('旧题', rest);
    const { documentId } = await articles.create({ locale: 'zh-CN', data });
    await articles.publish({ documentId, locale: 'zh-CN' });
    await this.cms.settled();
    return documentId;
  }
}

/** What an action was refused with, as the admin shows it. */
export const refusalOf = async (act: Promise<unknown>) => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !('details' in error)) throw new Error('it was not refused');
  const { errors } = error.details as { errors: { path: string[]; message: string }[] };
  return {
    message: error.message,
    faults: errors.map(({ path, message }) => [path.join('.'), message]),
  };
};
