type Holder = Record<string, unknown>;

/** `root.cn.[0].cn[1].p3` → `['root', 'cn', '0', 'cn', '1', 'p3']`. */
const stepsOf = (dataPath: string): string[] =>
  dataPath
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Sets what a path of setData names, making the objects and arrays on the way as WeChat does. */
export const setAtPath = (data: Holder, dataPath: string, value: unknown): void => {
  const steps = stepsOf(dataPath);
  let holder = data;
  steps.slice(0, -1).forEach((step, index) => {
    const next = holder[step];
    if (isHolder(next)) {
      holder = next;
      return;
    }
    const made: Holder = /^\d+$/.test(steps[index + 1] ?? '') ? ([] as unknown as Holder) : {};
    holder[step] = made;
    holder = made;
  });
  const last = steps.at(-1);
  if (last !== undefined) holder[last] = value;
};
