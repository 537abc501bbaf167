import {
  CASE_STAGES,
  CASE_STEPS,
  OFFICIAL_ACTS,
  OUTCOMES_OF_KIND,
  PERSON_ACTS,
  actsOpenTo,
  stageAfter,
  type CaseStage,
} from './case-steps';

const ACTS = Object.keys(CASE_STEPS) as (keyof typeof CASE_STEPS)[];
const REVIEWS = [1, 2] as const;

const reachable = (reviews: 1 | 2): Set<CaseStage> => {
  const seen = new Set<CaseStage>(['submitted']);
  for (const stage of seen)
    for (const act of ACTS) {
      const next = stageAfter({ stage, reviews }, act);
      if (next !== undefined) seen.add(next);
    }
  return seen;
};

it('leads everywhere, with one review to everything but the second', () => {
  expect([...reachable(2)].sort()).toEqual([...CASE_STAGES].sort());
  expect([...reachable(1)].sort()).toEqual(
    CASE_STAGES.filter((stage) => stage !== 'second-review').sort(),
  );
});

it('always leads on to an end, and never back from one', () => {
  for (const reviews of REVIEWS) {
    for (const stage of reachable(reviews)) {
      const isOver = stage === 'decided' || stage === 'withdrawn';
      const ends = ACTS.map((act) => stageAfter({ stage, reviews }, act)).filter(
        (next) => next !== undefined && next !== stage,
      );
      expect([stage, ends.length > 0]).toEqual([stage, !isOver]);
    }
  }
});

it('lets only a second official decide where two must agree', () => {
  expect(stageAfter({ stage: 'accepted', reviews: 2 }, 'decide')).toBeUndefined();
  expect(stageAfter({ stage: 'second-review', reviews: 2 }, 'decide')).toBe('decided');
  expect(stageAfter({ stage: 'accepted', reviews: 1 }, 'decide')).toBe('decided');
  expect(stageAfter({ stage: 'accepted', reviews: 1 }, 'propose')).toBeUndefined();
});

it('lists what each side may do now', () => {
  const standing = { stage: 'correcting', reviews: 1 } as const;
  expect(actsOpenTo(standing, PERSON_ACTS)).toEqual(['correct', 'withdraw']);
  expect(actsOpenTo(standing, OFFICIAL_ACTS)).toEqual(['assign']);
  expect(actsOpenTo({ stage: 'withdrawn', reviews: 1 }, PERSON_ACTS)).toEqual([]);
});

it('closes each kind with outcomes of its own', () => {
  expect(OUTCOMES_OF_KIND.decision).toContain('approved');
  expect(OUTCOMES_OF_KIND['look-up']).toEqual([]);
});
