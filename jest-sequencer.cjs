const { createRequire } = require('node:module');
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** What takes longest starts first, so that no worker is left waiting for the last file. */
const LONGEST_FIRST = [/\.browser\.test\.ts$/, /\/cms\//];

const rankOf = ({ path }) => {
  const rank = LONGEST_FIRST.findIndex((kind) => kind.test(path));
  return rank === -1 ? LONGEST_FIRST.length : rank;
};

/**
 * Jest knows how long a file took the last time; on a new machine it goes by the size of the file,
 * and the shortest files here drive a browser or boot a cms.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isKnown = tests.every((test) => test.duration !== undefined);
    const sorted = super.sort(tests);
    return isKnown ? sorted : sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
