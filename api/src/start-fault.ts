import type { Config } from './config';
import { codeOf } from './errors';

/** The api cannot start, for a reason that its operator can remedy. */
export class StartError extends Error {}

/** Why the api could not start, naming the variable and the remedy where that is known. */
export const explainStartFault = (error: unknown, config: Config): unknown => {
  const explained = (message: string) =>
    new StartError(`The api cannot start.\n${message}`, { cause: error });
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return explained(
        `API_PORT: port ${String(config.port)} is taken; stop the other program or choose another port`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return explained(
        `DATA_DIRECTORY: ${config.dataDirectory} cannot be written to; choose another folder or change its owner`,
      );
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_BAD_DB_ERROR':
      return explained(
        'DATABASE_URL: the database does not answer or refuses us; check its address, user and name',
      );
    default:
      return error;
  }
};
