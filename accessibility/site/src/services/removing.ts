import { idsOf, type Filled } from './filled';

const REMOVE = /remove-([0-9a-f]{32})$/;

/** Takes a file out again when the button that was pressed says so. */
export const removeFile = (filled: Filled, button: string): Filled => {
  const id = REMOVE.exec(button)?.[1];
  if (id === undefined || !filled.files.has(id)) return filled;
  const answers = Object.fromEntries(
    Object.entries(filled.answers).map(([key, answer]) => [
      key,
      typeof answer === 'string' ? answer : idsOf(filled.answers, key).filter((one) => one !== id),
    ]),
  );
  return { ...filled, answers };
};
