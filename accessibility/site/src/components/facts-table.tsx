import type { ComponentChildren } from 'preact';
import { Run, Say } from '../layout/language';
import type { Word } from '../words/say';

export interface Fact {
  word: Word;
  value: ComponentChildren;
  /** language of a textual value */
  lang?: string | undefined;
  /** its name in the vocabulary of schema.org, for programs that read the page */
  property?: string | undefined;
}

/** A fact with a value, or nothing when the document has none. */
export const fact = (
  word: Word,
  value: ComponentChildren,
  lang?: string,
  property?: string,
): Fact[] =>
  value === undefined || value === null || value === '' ? [] : [{ word, value, lang, property }];

/** Facts as name and value, one a line. */
export const FactsTable = ({ facts }: { facts: Fact[] }) =>
  facts.length === 0 ? null : (
    <dl class="facts">
      {facts.map(({ word, value, lang, property }) => (
        <div key={word}>
          <Say as="dt" word={word} />
          {lang === undefined ? (
            <dd itemprop={property}>{value}</dd>
          ) : (
            <Run as="dd" lang={lang} itemprop={property}>
              {value}
            </Run>
          )}
        </div>
      ))}
    </dl>
  );
