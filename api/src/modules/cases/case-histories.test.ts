import {
  stageAfter,
  type CaseReceipt,
  type CaseStage,
  type DeskCaseWhole,
  type OfficialActRequest,
  type PersonActRequest,
} from '@minzong/api-contract';
import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { AppError } from '../../errors';
import { newKey } from '../../testing/citizens';
import { ANSWERS, guideWithForm } from '../../testing/guide-with-form';
import { createCases, type Cases } from './cases';
import { monthsLater } from './case-moves';

const DAY_MS = 86_400_000;
/** Noon in Beijing, well before the National Day with its days that make up for it. */
const START = Date.parse('2026-09-01T04:00:00Z');
const GUIDE = guideWithForm().id;
const SENDER = '203.0.113.1';

let directory: string;
let database: Database;
let clock = START;
let cases: Cases;
let close: () => Promise<void>;
let reviews: 1 | 2 = 1;

const today = (): string => new Date(clock + 8 * 3_600_000).toISOString().slice(0, 10);

/** The day on which so many working days are over, by the calendar of another package. */
const walked = (from: string, days: number): string => {
  let at = Date.parse(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    at += DAY_MS;
    if (isWorkday(new Date(at).toISOString().slice(0, 10))) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minzong-histories-'));
  database = connect({ databaseUrl: undefined, dataDirectory: directory });
  await migrate(database.db, database.dialect);
  ({ cases, close } = createCases({
    ...{ db: database.db, dataDirectory: directory, suite: 'aes-256-gcm', now: () => clock },
    secrets: 'a secret for histories',
    readGuide: () => Promise.resolve(guideWithForm({ reviews })),
    log: { warn: () => undefined },
  }));
});
afterAll(async () => {
  await close();
  await database.db.destroy();
  await rm(directory, { recursive: true, force: true });
});

interface Command {
  act: string;
  days: number;
  official: 1 | 2;
}

const ACTS = [
  ...['accept', 'accept', 'ask-correction', 'propose', 'send-back', 'decide', 'decide', 'extend'],
  ...['refuse-acceptance', 'correct', 'correct', 'withdraw', 'assign', 'rate', 'clock'],
];
const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...ACTS),
  days: fc.constantFrom(0, 0, 1, 2, 5, 9, 20),
  official: fc.constantFrom(1, 2),
});

/** What a clerk with a paper calendar would write into a book about one case. */
const createBook = () => {
  let used = 0;
  let since: string | null = null;
  let extra = 0;
  let due = walked(today(), 5);
  const countSince = (): number => {
    let count = 0;
    for (let day = since ?? today(); day < today();) {
      day = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
      if (isWorkday(day)) count += 1;
    }
    return count;
  };
  const TOTAL = 10;
  return {
    due: () => due,
    note: (act: string): void => {
      if (act === 'accept') {
        since = today();
        due = walked(since, Math.max(0, TOTAL + extra - used));
      } else if (act === 'ask-correction') {
        if (since !== null) used += countSince();
        since = null;
        due = walked(today(), 30);
      } else if (act === 'correct') due = walked(today(), 5);
      else if (act === 'extend' && since !== null) {
        extra = 3;
        due = walked(since, Math.max(0, TOTAL + extra - used));
      }
    },
  };
};

const look = (number: string): Promise<DeskCaseWhole> =>
  cases.desk.look(number, { id: 9, name: '监督' });

const officially = async (receipt: CaseReceipt, { act, official }: Command): Promise<void> => {
  const { revision } = (await look(receipt.number)).case;
  const request = {
    ...{ act, key: newKey(), official: { id: official, name: '官员' }, revision },
    ...{ words: `${act} 的话`, reason: '理由', outcome: 'approved', extraWorkingDays: 3 },
    corrections: [{ key: 'name', reason: '不符' }],
    assignee: { id: 3, name: '官员3' },
  } as OfficialActRequest;
  await cases.desk.act(receipt.number, request);
};

const personally = async (receipt: CaseReceipt, act: string): Promise<void> => {
  const rating = { overall: 5, speed: 5, guide: 5, ease: 5, platform: 5, words: '' };
  const { number, code } = receipt;
  const request = { act, key: newKey(), number, code, answers: { name: '改正了' }, rating };
  await cases.service.act(request as PersonActRequest, SENDER);
};

const attempt = async (receipt: CaseReceipt, one: Command): Promise<string | undefined> => {
  try {
    if (one.act === 'clock') await cases.meetDeadlines(() => Promise.resolve(true));
    else if (['correct', 'withdraw', 'rate'].includes(one.act)) await personally(receipt, one.act);
    else await officially(receipt, one);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};

it('takes no illegal step, loses no word and keeps every deadline, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 1, maxLength: 14 }),
      fc.constantFrom<1 | 2>(1, 2),
      async (history, wanted) => {
        clock += 40 * DAY_MS;
        // The year after has no notice yet: start anew before it.
        if (clock > START + 60 * DAY_MS) clock = START;
        clock += 11 * 60_000;
        reviews = wanted;
        const { version } = await cases.forms.serve(GUIDE, 'zh-CN');
        const receipt = await cases.submit(
          {
            ...{ key: newKey(), guide: GUIDE, version, locale: 'zh-CN', channel: 'site' },
            answers: ANSWERS,
          },
          SENDER,
        );
        const book = createBook();
        const done = ['submit'];
        for (const one of history) {
          clock += one.days * DAY_MS;
          const before = await look(receipt.number);
          const refusal = await attempt(receipt, one);
          const after = await look(receipt.number);
          if (refusal !== undefined) {
            expect(['conflict', 'unprocessable', 'too-many']).toContain(refusal);
            expect(after.case).toEqual(before.case);
            continue;
          }
          for (const step of after.steps.slice(before.steps.length)) {
            book.note(step.act);
            done.push(step.act);
          }
          if (after.case.due !== null) expect(after.case.due.day).toBe(book.due());
        }
        const { steps, case: last, answers } = await look(receipt.number);
        expect(steps.map(({ act }) => act)).toEqual(done);
        let stage: CaseStage = 'submitted';
        for (const step of steps.slice(1)) {
          if (step.act === 'submit') throw new Error('Sent in twice');
          const next = stageAfter({ stage, reviews: wanted }, step.act);
          expect([step.act, next]).toEqual([step.act, step.stage]);
          stage = step.stage;
          if (step.act === 'accept') expect(step.words).toBe('accept 的话');
        }
        expect(last.stage).toBe(stage);
        expect(answers).toMatchObject({ identity: ANSWERS.identity });
        const decision = steps.find(({ act }) => act === 'decide');
        const proposal = steps.findLast(({ act }) => act === 'propose');
        if (wanted === 2 && decision !== undefined)
          expect(decision.official?.id).not.toBe(proposal?.official?.id);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('counts months as people do', () => {
  const day = (text: string, months: number) =>
    new Date(monthsLater(Date.parse(text), months)).toISOString().slice(0, 10);
  expect(day('2026-01-31T00:00:00Z', 1)).toBe('2026-02-28');
  expect(day('2027-12-15T00:00:00Z', 24)).toBe('2029-12-15');
  expect(day('2028-02-29T00:00:00Z', 12)).toBe('2029-02-28');
});
