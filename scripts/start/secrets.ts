import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_NAMES, type Environment, type Settings } from './settings.ts';

/** Secrets by the name of the variable that carries them; in development the demo editor too. */
export type Secrets = Record<string, string>;

/**
 * In production what the environment gives, already checked; in development random values, made
 * once and kept readable for this user only, each of which the environment may replace.
 */
export function readSecrets(settings: Settings, environment: Environment): Secrets {
  const given = Object.fromEntries(
    SECRET_NAMES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  return settings.production ? given : { ...developmentSecrets(settings.dataDirectory), ...given };
}

function developmentSecrets(dataDirectory: string): Secrets {
  const file = join(dataDirectory, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
  const secrets = { ...createSecrets(), ...kept };
  if (Object.keys(secrets).length > Object.keys(kept).length) {
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function createSecrets(): Secrets {
  const random = (): string => randomBytes(32).toString('hex');
  return {
    ...Object.fromEntries(SECRET_NAMES.map((name) => [name, random()])),
    APP_KEYS: `${random()},${random()}`,
    DEMO_EDITOR_EMAIL: 'editor@example.org',
    // Strapi asks for a capital letter, a small one and a digit.
    DEMO_EDITOR_PASSWORD: `Demo1-${randomBytes(9).toString('base64url')}`,
  };
}
