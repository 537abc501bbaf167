import fc from 'fast-check';
import {
  NEW_CASE,
  STAGES,
  decide,
  isLocked,
  stageOf,
  type Act,
  type Case,
  type Event,
  type Facts,
  type Reviews,
} from './machine';

const act = (by: number): Act => ({ by, name: `第${String(by)}人`, at: 1 });
const facts = (revision: number, ...authors: number[]): Facts => ({
  revision,
  authors: new Set(authors),
});

/** The case after these events; a refusal ends the test. */
const after = (known: Case, events: readonly Event[], given: Facts): Case =>
  events.reduce((at, event) => {
    const outcome = decide(at, event, given);
    if (typeof outcome === 'string') throw new Error(`${event.type}: ${outcome}`);
    return outcome;
  }, known);

const submit = (by: number, reviews: Reviews = 3): Event => ({
  type: 'submit',
  act: act(by),
  reviews,
});
const approve = (by: number): Event => ({ type: 'approve', act: act(by), comment: '' });
const sendBack = (by: number): Event => ({ type: 'send-back', act: act(by), comment: '请改' });

const ONE = facts(1, 1);

describe('the workflow', () => {
  test.each([1, 2, 3] as const)('of %i reviews approves after as many people', (reviews) => {
    let known = after(NEW_CASE, [submit(1, reviews)], ONE);
    for (const [at, stage] of STAGES[reviews].entries()) {
      expect(stageOf(known)).toBe(stage);
      known = after(known, [approve(10 + at)], ONE);
    }
    expect(known.state).toBe('approved');
    expect(after(known, [{ type: 'publish' }], ONE)).toMatchObject({ state: 'published', base: 1 });
  });

  test('refuses the author, the submitter and the same reviewer twice', () => {
    const known = after(NEW_CASE, [submit(2)], ONE);
    expect(decide(known, approve(1), ONE)).toBe('own-work');
    expect(decide(known, approve(2), ONE)).toBe('own-work');
    expect(decide(after(known, [approve(3)], ONE), approve(3), ONE)).toBe('twice');
  });

  test('starts again at the first review after sending back', () => {
    const back = after(NEW_CASE, [submit(1), approve(2), sendBack(3)], ONE);
    expect(back).toMatchObject({ state: 'draft', passed: [], lastReviewed: 1 });
    expect(stageOf(after(back, [submit(1)], facts(2, 1)))).toBe('first');
  });

  test('locks what is under review or approved until it is recalled', () => {
    const submitted = after(NEW_CASE, [submit(1, 1)], ONE);
    const approved = after(submitted, [approve(2)], ONE);
    for (const known of [submitted, approved]) {
      expect(decide(known, { type: 'edit' }, facts(2, 1))).toBe('locked');
      expect(after(known, [{ type: 'recall' }, { type: 'edit' }], facts(2, 1)).state).toBe('draft');
    }
  });

  test('begins the review again when a shared field is changed from another language', () => {
    const approved = after(NEW_CASE, [submit(1, 2), approve(2), approve(3)], ONE);
    const again = after(approved, [{ type: 'overtake' }], facts(2, 1, 4));
    expect(again).toMatchObject({ state: 'in-review', passed: [], revision: 2 });
    expect(decide(again, approve(4), facts(2, 1, 4))).toBe('own-work');
  });

  test('keeps an approval when the cms only dates the document', () => {
    const approved = after(NEW_CASE, [submit(1, 1), approve(2)], ONE);
    const dated = after(approved, [{ type: 'date' }, { type: 'publish' }], facts(2, 1));
    expect(dated).toMatchObject({ state: 'published', revision: 2 });
  });

  test('owes the review after an emergency and is even once it is done', () => {
    const emergency: Event = { type: 'publish-emergency', act: act(9), reviews: 2 };
    expect(decide(NEW_CASE, { ...emergency, act: act(1) }, ONE)).toBe('own-work');
    const out = after(NEW_CASE, [emergency], ONE);
    expect(out).toMatchObject({ state: 'published', owed: 1, base: 0 });
    expect(isLocked(out)).toBe(false);
    expect(decide(out, approve(1), ONE)).toBe('own-work');
    expect(after(out, [approve(2), approve(3)], ONE)).toMatchObject({ owed: 0, base: 1 });
  });

  test('lets nothing be published again after a withdrawal without a review', () => {
    const published = after(NEW_CASE, [submit(1, 1), approve(2), { type: 'publish' }], ONE);
    const withdrawn = after(published, [{ type: 'withdraw' }], ONE);
    expect(decide(withdrawn, { type: 'publish' }, ONE)).toBe('not-approved');
  });
});

const person = fc.integer({ min: 1, max: 5 });
const anyEvent: fc.Arbitrary<Event | { type: 'write'; by: number }> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('write' as const), by: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('submit' as const),
      act: person.map(act),
      reviews: fc.constantFrom(1, 2, 3),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant('approve' as const),
      act: person.map(act),
      comment: fc.constant(''),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('send-back' as const),
      act: person.map(act),
      comment: fc.constant('请改'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'recall' as const,
        'overtake' as const,
        'date' as const,
        'publish' as const,
        'publish' as const,
        'withdraw' as const,
      ),
    }),
  },
);

test('whatever people do, what is published was passed by distinct reviewers who wrote none of it', () => {
  let publications = 0;
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let known = NEW_CASE;
      let revision = 1;
      const written: { number: number; by: number }[] = [{ number: 1, by: 1 }];
      for (const event of events) {
        if (event.type === 'overtake' || event.type === 'date') revision += 1;
        if (event.type === 'overtake') written.push({ number: revision, by: 5 });
        const authors = new Set(
          written.filter(({ number }) => number > known.base).map(({ by }) => by),
        );
        if (event.type === 'write') {
          const outcome = decide(known, { type: 'edit' }, { revision: revision + 1, authors });
          if (typeof outcome === 'string') continue;
          revision += 1;
          written.push({ number: revision, by: event.by });
          known = outcome;
          continue;
        }
        const outcome = decide(known, event, { revision, authors });
        if (typeof outcome === 'string') continue;
        if (event.type === 'publish' && known.state === 'approved') {
          publications += 1;
          const reviewers = outcome.passed.map(({ by }) => by);
          expect(outcome.passed.map(({ stage }) => stage)).toEqual(STAGES[outcome.reviews]);
          expect(new Set(reviewers).size).toBe(reviewers.length);
          for (const by of reviewers) expect(authors).not.toContain(by);
        }
        known = outcome;
      }
    }),
    { numRuns: 3000 },
  );
  expect(publications).toBeGreaterThan(20);
});
