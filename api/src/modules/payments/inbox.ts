import type { Log } from '../../log';
import type { InboxStore, NewNotify } from './inbox.store';

const AT_ONCE = 100;
const LOOK_EVERY_MS = 5000;

interface Waiting extends NewNotify {
  done: () => void;
  failed: (error: unknown) => void;
}

export interface InboxParts {
  store: InboxStore;
  /** settles what a notify says, from its body as it came */
  handle: (id: string, body: string) => Promise<void>;
  log: Pick<Log, 'error'>;
}

/**
 * Notifies are kept before they are answered and worked off afterwards. Those that arrive while
 * one transaction is being written share the next one, so that a burst costs few writes.
 */
export const createInbox = ({ store, handle, log }: InboxParts) => {
  const arriving: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let working: Promise<void> | undefined;
  let isWanted = false;
  let isClosed = false;

  const write = async (): Promise<void> => {
    while (arriving.length > 0) {
      const taken = arriving.splice(0, AT_ONCE);
      try {
        await store.add(taken.map(({ id, body, receivedAtMs }) => ({ id, body, receivedAtMs })));
        for (const one of taken) one.done();
      } catch (error) {
        for (const one of taken) one.failed(error);
      }
    }
    writing = undefined;
  };

  /** Works off one after the other; one that cannot be settled does not keep back the rest. */
  const workOff = async (): Promise<void> => {
    for (;;) {
      const waiting = await store.waiting(AT_ONCE);
      let settled = 0;
      for (const { id, body } of waiting) {
        if (isClosed) return;
        try {
          await handle(id, body ?? '');
          settled += 1;
        } catch (error) {
          log.error({ err: error, notify: id }, 'a notify could not be settled; tried again');
        }
      }
      if (settled === 0) return;
    }
  };

  const workWhileWanted = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await workOff().catch((error: unknown) => {
        log.error({ err: error }, 'notifies could not be read; tried again');
      });
    }
    working = undefined;
  };

  const work = (): Promise<void> => {
    isWanted = !isClosed;
    return (working ??= workWhileWanted());
  };

  const timer = setInterval(() => void work(), LOOK_EVERY_MS).unref();

  return {
    /** Resolves when the notify is written for good. @throws AppError when it could not be */
    accept: (notify: NewNotify): Promise<void> =>
      new Promise((done, failed) => {
        arriving.push({ ...notify, done, failed });
        writing ??= write();
      }),
    work,
    close: async (): Promise<void> => {
      clearInterval(timer);
      isClosed = true;
      await writing;
      await working;
    },
  };
};

export type Inbox = ReturnType<typeof createInbox>;
