import type { Values, Word } from '../../words/say';

/** What is wrong with one field of a form, or with sending it. */
export interface FieldFault {
  word: Word;
  values?: Values;
}

/** Faults by the name of the field, in the order of the fields. */
export type FieldFaults = ReadonlyMap<string, FieldFault>;

/** The id of the sentence that says what is wrong with a field. */
export const faultId = (name: string): string => `${name}-error`;

/** Ties a field to what is wrong with it and to its hint (WCAG 1.3.1, 3.3.1). */
export const tiedTo = (
  name: string,
  fault: FieldFault | undefined,
  hintId?: string,
): Record<string, string | boolean> => {
  const described = [hintId, fault === undefined ? undefined : faultId(name)].filter(
    (id) => id !== undefined,
  );
  return {
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  };
};

export const tooLong = (max: number, length: number): FieldFault => ({
  word: 'fieldTooLong',
  values: { max, length },
});
