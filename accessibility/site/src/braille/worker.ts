import {
  createCorrections,
  createTranslator,
  type Dictionary,
  type Translator,
} from '@minzong/braille';
import { loadDictionary } from '@minzong/braille/load';
import type { BrailleLexicon } from '@minzong/api-contract';
import { parentPort } from 'node:worker_threads';
import type { BrailleText } from './braille-text';
import type { BrailleJob, BrailleResults } from './job';
import { makeBrailleFiles } from './make-files';
import { makeProof } from './proof-pages';

/** What the press sends: a job, with the lexicon when it is not the one that was sent last. */
export interface Request {
  job: BrailleJob;
  lexicon: BrailleLexicon | undefined;
}

/** What it gets back. */
export type Reply = { result: BrailleResults[keyof BrailleResults] } | { fault: string };

let dictionary: Dictionary | undefined;
let entries: BrailleLexicon['entries'] = [];
let translator: Translator | undefined;

const translatorWith = (lexicon: BrailleLexicon | undefined): Translator => {
  if (lexicon !== undefined) {
    entries = lexicon.entries;
    translator = undefined;
  }
  dictionary ??= loadDictionary();
  const forAll = entries.filter(({ document }) => document === undefined);
  translator ??= createTranslator({ dictionary, ...createCorrections(forAll) });
  return translator;
};

const correctionsOf = ({ documents }: BrailleText) => {
  const isIn = (id: string, type: string) =>
    documents.some((document) => document.id === id && document.type === type);
  const own = entries.filter(({ document: one }) => one !== undefined && isIn(one.id, one.type));
  return createCorrections(own).corrections;
};

const work = ({ job, lexicon }: Request): BrailleResults[keyof BrailleResults] => {
  const translator = translatorWith(lexicon);
  const text = JSON.parse(job.text) as BrailleText;
  const corrections = correctionsOf(text);
  return job.kind === 'files'
    ? makeBrailleFiles(text, translator, corrections)
    : makeProof(text, job.page, translator, corrections);
};

/** Runs in a thread of its own: one job at a time, in the order in which they are sent. */
parentPort?.on('message', (request: Request) => {
  let reply: Reply;
  try {
    reply = { result: work(request) };
  } catch (error) {
    reply = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
