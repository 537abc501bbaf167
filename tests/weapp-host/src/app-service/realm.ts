import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type * as adapter from 'glass-easel-miniprogram-adapter';
import { createTimers } from './timers.ts';

export type Runtime = typeof adapter;

/** The world in which a mini-program's JavaScript runs: no window, no document, no fetch. */
export interface Realm {
  context: vm.Context;
  /** WeChat's component framework, loaded inside the realm so that its types are the app's types */
  runtime: Runtime;
  /** A copy as it arrives over WeChat's bridge: functions and undefined are lost. */
  across<T>(value: T): T;
  /** Runs an expression in the realm. */
  evaluate(expression: string, filename?: string): unknown;
  /** Stops every timer: nothing of the mini-program runs afterwards. */
  close(): void;
}

const FRAMEWORK = 'glass-easel';
const ADAPTER = 'glass-easel-miniprogram-adapter';
const { resolve } = createRequire(path.join(import.meta.dirname, 'realm.ts'));
const scripts = new Map<string, vm.Script>();

const scriptOf = (name: string): vm.Script => {
  const known = scripts.get(name);
  if (known !== undefined) return known;
  const file = resolve(name);
  const source = readFileSync(file, 'utf8');
  const script = new vm.Script(`(function (require, module, exports, process) {${source}\n})`, {
    filename: file,
  });
  scripts.set(name, script);
  return script;
};

type Wrapped = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
) => void;

/** The framework as it is published, in the realm instead of in Node's own. */
const loadRuntime = (context: vm.Context): Runtime => {
  const load = (name: string): unknown => {
    const module = { exports: {} };
    const run = scriptOf(name).runInContext(context) as Wrapped;
    run(() => framework, module, module.exports, { env: { NODE_ENV: 'production' } });
    return module.exports;
  };
  const framework = load(FRAMEWORK);
  return load(ADAPTER) as Runtime;
};

/** Code from strings is refused as in WeChat: an `eval` in the bundle fails here too. */
export const createRealm = (log: Console, failed: (error: unknown) => void): Realm => {
  const timers = createTimers(failed);
  const context = vm.createContext(
    { console: log, ...timers.globals },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const evaluate = (expression: string, filename = 'host'): unknown =>
    vm.runInContext(`(${expression}\n)`, context, { filename });
  const parse = evaluate('JSON.parse') as (text: string) => unknown;
  return {
    context,
    runtime: loadRuntime(context),
    across<T>(value: T): T {
      const text = JSON.stringify(value) as string | undefined;
      return text === undefined ? value : (parse(text) as T);
    },
    evaluate,
    close: timers.stop,
  };
};
