/** How every asynchronous method of wx is called: callbacks in its options, or none and a promise. */
export interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: object) => void;
}

export type AsyncMethod = (options?: object) => Promise<object> | undefined;

/** Makes a wx method out of an ordinary function: what it throws becomes `fail` with an errMsg. */
// The type parameter is what the method's body takes.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export type MakeMethod = <Options extends object>(
  name: string,
  run: (options: Options) => unknown,
) => AsyncMethod;

const failureOf = (name: string, error: unknown): { errMsg: string } => {
  const reason = error instanceof Error ? error.message : String(error);
  const more = error instanceof WxError ? error.fields : {};
  return { errMsg: reason.startsWith(`${name}:`) ? reason : `${name}:fail ${reason}`, ...more };
};

/** A failure with what WeChat says beside errMsg. */
export class WxError extends Error {
  override name = 'WxError';
  readonly fields: Record<string, unknown>;
  constructor(message: string, fields: Record<string, unknown>) {
    super(message);
    this.fields = fields;
  }
}

const isAsked = (options: Callbacks): boolean =>
  [options.success, options.fail, options.complete].some((each) => typeof each === 'function');

/** @param across copies a result into the realm of the mini-program */
export const createMakeMethod =
  (across: <T>(value: T) => T): MakeMethod =>
  (name, run) =>
  (given = {}) => {
    const options = given as Callbacks;
    const asked = isAsked(options);
    const done = Promise.resolve()
      .then(() => run(given as never))
      .then((value) => across({ errMsg: `${name}:ok`, ...(value as object | undefined) }));
    if (!asked) return done.catch((error: unknown) => Promise.reject(failed(name, error, across)));
    void done.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: unknown) => {
        const result = across(failureOf(name, error));
        options.fail?.(result);
        options.complete?.(result);
      },
    );
    return undefined;
  };

/** WeChat rejects with a plain object that has an errMsg. */
const failed = (name: string, error: unknown, across: <T>(value: T) => T): Error =>
  across(failureOf(name, error)) as unknown as Error;
