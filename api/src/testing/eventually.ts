import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats until the assertion holds. @throws its last failure after the time given */
export const eventually = async (
  assertion: () => Promise<void>,
  withinMs = 15_000,
): Promise<void> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
};
