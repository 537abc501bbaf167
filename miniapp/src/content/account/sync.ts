import type { PersonalLists } from '@minzong/api-contract';
import { failureOf, type Failure } from '../failure';
import { createStore, useStore } from '../store';
import { onEdited, personalEntries, takeIn } from './lists';
import { account, isSignedIn, withSession } from './session';

/** Edits that follow each other go together. */
const PAUSE_MILLISECONDS = 1500;
/** What the reader came for is fetched first. */
const START_PAUSE_MILLISECONDS = 3000;

export type SyncState =
  | { status: 'idle' | 'running' }
  | { status: 'done'; at: number }
  | { status: 'failed'; failure: Failure };

const state = createStore<SyncState>({ status: 'idle' });
export const useSync = (): SyncState => useStore(state);

/** What both sides knew when they last agreed. */
let agreed: { version: string; entries: string } | undefined;
let underWay: Promise<void> | undefined;

const exchange = async (): Promise<void> => {
  const sent = personalEntries();
  const isKnown = agreed?.entries === JSON.stringify(sent);
  const answer: PersonalLists | undefined = await withSession((token) =>
    isKnown && agreed !== undefined
      ? account.lists(token, agreed.version)
      : account.saveLists(token, sent),
  );
  if (answer === undefined) return;
  // A portal page of a hotel network answers 200 with HTML: that is no answer of the api.
  if (!Array.isArray((answer as Partial<PersonalLists>).entries))
    throw new Error('The answer is not what was agreed');
  takeIn(answer.entries);
  agreed = { version: answer.version, entries: JSON.stringify(answer.entries) };
};

const run = async (): Promise<void> => {
  state.set({ status: 'running' });
  try {
    await exchange();
    state.set({ status: 'done', at: Date.now() });
  } catch (error) {
    state.set({ status: 'failed', failure: failureOf(error) });
  }
};

/**
 * Brings this device and the others of the same person together. Nothing happens without sign-in;
 * what fails is tried again the next time, and the lists of this device stay as they are.
 */
export const synchronise = async (): Promise<void> => {
  if (!isSignedIn()) return;
  underWay ??= run().finally(() => {
    underWay = undefined;
  });
  await underWay;
};

/** Forgets what was agreed: another person may sign in. */
export const forgetAgreement = (): void => {
  agreed = undefined;
  state.set({ status: 'idle' });
};

let timer: ReturnType<typeof setTimeout> | undefined;

const synchroniseIn = (milliseconds: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void synchronise(), milliseconds);
};

/** Begins to synchronise: after the start, and after every edit. */
export const keepInSync = (): void => {
  if (isSignedIn()) synchroniseIn(START_PAUSE_MILLISECONDS);
  onEdited(() => {
    if (isSignedIn()) synchroniseIn(PAUSE_MILLISECONDS);
  });
};
