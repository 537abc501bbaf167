import type { Collection } from '@minzong/api-contract';
import { useState } from 'react';
import { confirm } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { MOST_FILE_BYTES } from '../../platform/files';
import { isMetered } from '../../platform/network';
import { sizeInWords } from '../../words/size';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';
import type { AnyDocument } from '../any-document';
import { mediaAddress } from '../images';
import { readDocument, readSizes } from '../library';
import { useSettings } from '../settings';
import { keepThing, type Outcome } from './keeping';
import type { DocumentPart } from './parts';
import { makePlan, type Plan } from './plan';
import { shelfBytes } from './shelf';
import { bytesOf, type Thing } from './thing';

/** Left to copies of what was read (kept.ts) and to WeChat itself. */
const RESERVED_BYTES = 30 * 1024 * 1024;
/** What things may take together. */
export const MOST_SHELF_BYTES = MOST_FILE_BYTES - RESERVED_BYTES;

const readNow = async (
  { collection, slug }: DocumentPart,
  locale: Thing['locale'],
): Promise<AnyDocument> => {
  const read = await readDocument(collection as Collection, slug, locale);
  if (!read.fresh) throw new Error('there is no answer now');
  // The compiler does not see that every collection's document is one of AnyDocument.
  return read.value as unknown as AnyDocument;
};

/** Says what it will cost and whether there is room; true when the reader wants it. */
const agreed = async ({ thing }: Plan, { offline }: Words): Promise<boolean> => {
  const size = bytesOf(thing);
  const free = MOST_SHELF_BYTES - shelfBytes();
  if (size > free) {
    await confirm(offline.noRoom(sizeInWords(size), sizeInWords(Math.max(0, free))));
    return false;
  }
  const { documents, pictures } = thing;
  const question = offline.question(documents.length, pictures.length, sizeInWords(size));
  return confirm((await isMetered()) ? `${question}${offline.metered}` : question);
};

const outcomeWords = (outcome: Outcome, { offline }: Words): string =>
  ({
    whole: offline.done,
    stopped: offline.stopped,
    failed: offline.failed,
    full: offline.full,
  })[outcome];

export interface Keeper {
  /** how many documents of how many have been looked at to know the size */
  planning: { done: number; all: number } | undefined;
  /** keeps it for reading offline; `ask`: after saying the size */
  keep: (part: DocumentPart, options: { ask: boolean; locale?: Thing['locale'] }) => Promise<void>;
}

/** The way to keep something whole: size, question, keeping, and a word about how it ended. */
export const useKeeper = (): Keeper => {
  const words = useWords();
  const { locale: chosen } = useSettings();
  const [planning, setPlanning] = useState<Keeper['planning']>();

  const plan = async (part: DocumentPart, locale: Thing['locale']): Promise<Plan | undefined> => {
    setPlanning({ done: 0, all: 1 });
    try {
      const first = await readNow(part, locale);
      return await makePlan(first, locale, { readNow, readSizes }, (done, all) => {
        setPlanning({ done, all });
      });
    } catch {
      notify(words.offline.failed);
      return undefined;
    } finally {
      setPlanning(undefined);
    }
  };

  return {
    planning,
    keep: async (part, { ask, locale = chosen }) => {
      if (planning !== undefined) return;
      const made = await plan(part, locale);
      if (made === undefined || (ask && !(await agreed(made, words)))) return;
      notify(outcomeWords(await keepThing(made, mediaAddress), words));
    },
  };
};
