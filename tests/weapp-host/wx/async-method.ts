/** How every asynchronous method of wx is called: callbacks in its options. */
export interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: object) => void;
}

/** A wx method out of an ordinary function: what it throws becomes `fail` with an errMsg. */
export const asyncMethod =
  <Options extends object>(name: string, run: (options: Options) => unknown) =>
  (options: Options & Callbacks): void => {
    Promise.resolve()
      .then(() => run(options))
      .then(
        (value) => {
          const result = { errMsg: `${name}:ok`, ...(value as object | undefined) };
          options.success?.(result);
          options.complete?.(result);
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          const result = { errMsg: reason.startsWith(name) ? reason : `${name}:fail ${reason}` };
          options.fail?.(result);
          options.complete?.(result);
        },
      );
  };
