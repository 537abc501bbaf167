import { destination, pino, type Logger } from 'pino';

/**
 * A JSON log on standard output, UTC. Lines are dropped when the reader of the pipe stands still:
 * a blocked log must never hold up an answer (faults.md 34).
 */
export const createLog = (level: string): Logger => {
  const stream = destination({ dest: 1, sync: false, maxLength: 1_000_000 });
  stream.on('error', () => undefined);
  return pino({ level, base: { app: 'api' }, timestamp: pino.stdTimeFunctions.isoTime }, stream);
};

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
