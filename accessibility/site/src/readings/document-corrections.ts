import { createCorrections, type Corrections } from '@minzong/braille';
import type { BrailleLexicon } from '@minzong/api-contract';

const FOR_ALL = new WeakMap<BrailleLexicon, Corrections>();

/** The reader hands out the same object until the lexicon changes, so it is made ready once. */
const forAll = (lexicon: BrailleLexicon): Corrections => {
  const known = FOR_ALL.get(lexicon);
  if (known !== undefined) return known;
  const shared = lexicon.entries.filter(({ document }) => document === undefined);
  const { corrections } = createCorrections(shared);
  FOR_ALL.set(lexicon, corrections);
  return corrections;
};

/** The proof-readers' corrections that hold for a document; its own win over those for all. */
export const correctionsFor = (
  lexicon: BrailleLexicon,
  { type, id }: { type: string; id: string },
): Corrections => {
  const shared = forAll(lexicon);
  const own = lexicon.entries.filter(
    ({ document }) => document?.type === type && document.id === id,
  );
  if (own.length === 0) return shared;
  const { corrections } = createCorrections(own);
  return { at: (text, at) => corrections.at(text, at) ?? shared.at(text, at) };
};
