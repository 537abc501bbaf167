import type { IncomingHttpHeaders } from 'node:http';
import type { Log } from '../../log';
import type { Inbox } from './inbox';

export interface NotifyDoorParts {
  /**
   * The number of a notify, after its signature and its seal were checked.
   * @throws MessageRefused with a reason; ResourceBroken when it was sealed with another key
   */
  open: (headers: IncomingHttpHeaders, body: Uint8Array) => { id: string };
  inbox: Pick<Inbox, 'accept' | 'work'>;
  log: Pick<Log, 'debug' | 'warn' | 'error'>;
  now: () => number;
}

/** `forged`: not signed by WeChat Pay, or not now. `unreadable`: signed, and not for our key. */
export type Taken = 'accepted' | 'forged' | 'unreadable';

/**
 * Takes a notify in: checked, written down for good, answered, and only then worked off. What is
 * refused changes nothing and asks nobody.
 */
export const createNotifyDoor = ({ open, inbox, log, now }: NotifyDoorParts) => {
  const refusalOf = (error: unknown): Taken => {
    const { name, reason } = error as { name?: unknown; reason?: unknown };
    if (name === 'MessageRefused') {
      // WeChat Pay probes with wrong signatures every day: nothing to wake anybody for.
      if (reason === 'probe') log.debug('a probe of WeChat Pay was refused');
      else log.warn({ reason }, 'a notify was refused');
      return 'forged';
    }
    if (name !== 'ResourceBroken') throw error;
    log.error('a signed notify cannot be opened: look at WECHAT_PAY_API_V3_KEY');
    return 'unreadable';
  };

  return {
    /** @throws {AppError} unavailable when it could not be written down; WeChat Pay then sends it again */
    take: async (headers: IncomingHttpHeaders, body: Buffer): Promise<Taken> => {
      let id: string;
      try {
        ({ id } = open(headers, body));
      } catch (error) {
        return refusalOf(error);
      }
      await inbox.accept({ id, body: body.toString('utf8'), receivedAtMs: now() });
      void inbox.work();
      return 'accepted';
    },
  };
};

export type NotifyDoor = ReturnType<typeof createNotifyDoor>;
