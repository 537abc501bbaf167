import { join } from 'node:path';

/**
 * A module as the booted cms has it. Strapi runs the compiled project: a module of the source is
 * another one, with state of its own.
 * @param path below src, e.g. `publishing/publishing`
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the module
export const compiled = <T>(path: string): T =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- after the project is compiled
  require(join(__dirname, '..', 'dist', 'src', path)) as T;
