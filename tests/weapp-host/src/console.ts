import { Console } from 'node:console';
import { Writable } from 'node:stream';

export interface LogEntry {
  type: 'log' | 'info' | 'debug' | 'warn' | 'error';
  values: unknown[];
}

/** The console of a mini-program: kept for whoever listens, printed nowhere. */
export const createConsole = () => {
  const logs: LogEntry[] = [];
  const listeners = new Set<(entry: LogEntry) => void>();
  const failures = new Set<(error: unknown) => void>();
  const entering =
    (type: LogEntry['type']) =>
    (...values: unknown[]): void => {
      const entry = { type, values };
      logs.push(entry);
      for (const listener of listeners) listener(entry);
    };
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const methods = {
    ...{ log: entering('log'), info: entering('info'), debug: entering('debug') },
    ...{ warn: entering('warn'), error: entering('error') },
  };
  return {
    logs,
    console: Object.assign(new Console(silent), methods),
    /** an error that nothing caught */
    failed: (error: unknown): void => {
      const text =
        error instanceof Error || isErrorLike(error) ? (error.stack ?? error.message) : error;
      methods.error(text);
      for (const listener of failures) listener(error);
    },
    onLog: (listener: (entry: LogEntry) => void): void => {
      listeners.add(listener);
    },
    onError: (listener: (error: unknown) => void): void => {
      failures.add(listener);
    },
  };
};

/** An error of the mini-program's realm is no Error of Node's. */
const isErrorLike = (value: unknown): value is { message: string; stack?: string } =>
  typeof value === 'object' && value !== null && 'message' in value;
