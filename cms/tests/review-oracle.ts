import type { Locale } from '@minzong/content-types';
import type { Road } from './road';

/** What of an article the oracle compares; the date of publication is the cms's own affair. */
const FIELDS = ['title', 'slug', 'body', 'source', 'summary'] as const;

interface Row {
  id: number;
  publishedAt: string | null;
  locale: Locale;
}

interface Side {
  words: string | undefined;
  /** changes with every publication */
  stamp: string | undefined;
}

interface Seen {
  draft: Side;
  published: Side;
}

interface Language {
  seen: Seen;
  /** who changed the draft since it was last published after its reviews */
  authors: Set<number>;
  /** who passed exactly these words, in order */
  passes: number[];
  owed: boolean;
}

const NOTHING: Side = { words: undefined, stamp: undefined };

/** What somebody has just done, as far as they were let. */
export interface Done {
  by: number;
  /** languages that an emergency, or a withdrawal, was allowed for */
  emergency?: Locale;
  passed?: Locale;
  /** the review of this language was broken off: submitted anew, recalled or sent back */
  restarted?: Locale;
}

/**
 * Watches one article from outside and knows the rule, but nothing of how it is kept: what is
 * published has been passed, word for word, by three people who are not its authors.
 */
export class ReviewOracle {
  publications = 0;
  private readonly languages = new Map<Locale, Language>();

  constructor(
    private readonly road: Road,
    private readonly id: string,
    private readonly locales: readonly Locale[],
  ) {
    for (const locale of locales)
      this.languages.set(locale, {
        seen: { draft: NOTHING, published: NOTHING },
        authors: new Set(),
        passes: [],
        owed: false,
      });
  }

  /** Looks what has become of the article. @returns what is wrong, if anything */
  async look(done: Done): Promise<string | undefined> {
    const rows = (await this.road.cms.strapi.db.query('api::article.article').findMany({
      where: { documentId: this.id },
      select: ['id', 'publishedAt', 'locale', ...FIELDS],
    })) as (Row & Record<(typeof FIELDS)[number], string | null>)[];
    for (const locale of this.locales) {
      const side = (isPublished: boolean): Side => {
        const row = rows.find(
          (each) => each.locale === locale && (each.publishedAt !== null) === isPublished,
        );
        return row === undefined
          ? NOTHING
          : {
              words: JSON.stringify(FIELDS.map((name) => row[name])),
              stamp: `${String(row.id)} ${String(row.publishedAt)}`,
            };
      };
      const wrong = this.judge(locale, done, { draft: side(false), published: side(true) });
      if (wrong !== undefined) return `${locale}: ${wrong}`;
    }
    return undefined;
  }

  private judge(locale: Locale, done: Done, now: Seen): string | undefined {
    const language = this.languages.get(locale);
    if (language === undefined) return undefined;
    const before = language.seen;
    language.seen = now;
    if (done.restarted === locale) language.passes = [];
    if (now.draft.words !== before.draft.words) {
      if (done.by > 0) language.authors.add(done.by);
      language.passes = [];
    }
    if (done.passed === locale) this.pass(language, done.by);
    const { stamp, words } = now.published;
    if (stamp === undefined || stamp === before.published.stamp) return undefined;
    if (words === before.published.words) return undefined;
    return this.published(language, locale, done, now);
  }

  private pass(language: Language, by: number): void {
    language.passes.push(by);
    if (!language.owed || language.passes.length < 3) return;
    language.authors.clear();
    language.owed = false;
  }

  private published(
    language: Language,
    locale: Locale,
    done: Done,
    { draft, published }: Seen,
  ): string | undefined {
    this.publications += 1;
    const { passes, authors } = language;
    if (published.words !== draft.words) return 'published words that the draft does not say';
    if (done.emergency === locale) {
      language.owed = true;
      language.passes = [];
      return authors.has(done.by)
        ? 'an author published their own words in an emergency'
        : undefined;
    }
    if (passes.length !== 3) return `published after ${String(passes.length)} reviews`;
    if (new Set(passes).size !== 3) return `one person reviewed twice: ${passes.join(', ')}`;
    const own = passes.find((by) => authors.has(by));
    if (own !== undefined) return `${String(own)} reviewed their own words`;
    authors.clear();
    language.owed = false;
    return undefined;
  }
}
