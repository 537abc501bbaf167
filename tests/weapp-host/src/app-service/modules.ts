import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Loads a file of the mini-program by its path in the package, with or without `.js`. */
export type RequireModule = (file: string) => unknown;

/**
 * `require` as WeChat has it: files of the package alone, by relative path, each run once; no
 * `node_modules`, no built-in modules.
 */
export const createRequire = (dist: string, context: vm.Context): RequireModule => {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    loaded.set(name, module);
    const source = readFileSync(path.join(dist, name), 'utf8');
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, context, {
      filename: name,
    }) as (require: RequireModule, module: object, exports: unknown) => void;
    run(
      (request) => load(path.posix.join(path.posix.dirname(name), request)),
      module,
      module.exports,
    );
    return module.exports;
  };
  return load;
};
