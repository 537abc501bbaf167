/** Asks again every `everyMilliseconds` until the answer is not undefined; throws after `seconds`. */
export const waitFor = async <T>(
  what: string,
  look: () => Promise<T | undefined>,
  { seconds = 30, everyMilliseconds = 100 } = {},
): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
  }
  throw new Error(`${what}: not within ${String(seconds)} s`, { cause: last });
};
