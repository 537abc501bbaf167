import type { Occurrence } from './occurrences';
import type { PreparedQuery } from './prepare-query';
import { runsOf } from './runs';
import { isParticle, skeletonOf, syllablesOf } from './tibetan/syllables';

/** Only the beginning of a long text is read by skeletons: it takes a look at every syllable. */
const LONGEST_READ = 5000;
const SKELETON_WEIGHT = 5;
const MOST = 100;

const skeletonsOf = (folded: string): { at: number; end: number; skeleton: string }[] =>
  runsOf(folded)
    .filter(({ script }) => script === 'tibetan')
    .flatMap((run) =>
      syllablesOf(run.text)
        .filter(({ base }) => !isParticle(base))
        .map(({ at, length, base }) => ({
          ...{ at: run.at + at, end: run.at + at + length },
          skeleton: skeletonOf(base),
        })),
    );

const wantedBy = new WeakMap<PreparedQuery, readonly string[]>();

/** What a query wants of every text: seen once. */
const skeletonsWanted = (query: PreparedQuery): readonly string[] => {
  const known = wantedBy.get(query);
  if (known !== undefined) return known;
  const wanted = skeletonsOf(query.folded).map(({ skeleton }) => skeleton);
  wantedBy.set(query, wanted);
  return wanted;
};

/** Tibetan syllables of a folded text with the consonants of those that a reader has typed. */
export const occurrencesBySkeleton = (folded: string, query: PreparedQuery): Occurrence[] => {
  const wanted = skeletonsWanted(query);
  if (wanted.length === 0) return [];
  return skeletonsOf(folded.slice(0, LONGEST_READ))
    .flatMap(({ at, end, skeleton }): Occurrence[] => {
      const word = wanted.indexOf(skeleton);
      if (word < 0) return [];
      return [
        {
          at,
          end,
          word: Math.min(word, query.units.length - 1),
          weight: SKELETON_WEIGHT,
          reason: 'syllable',
        },
      ];
    })
    .slice(0, MOST);
};
