import type { CaseState, OwnCase } from '@minzong/api-contract';

/** Everything that is held of a case in a form that programs read: what the right to a copy asks. */
export const exportOf = (state: CaseState, own: OwnCase): string => {
  const { number, title, stage, outcome, receivedAt, steps, answer, booking, rating } = state;
  const labels = own.form.form.sections.flatMap(({ fields }) =>
    fields.map(({ key, label }) => [key, label] as const),
  );
  const held = {
    ...{ number, title, stage, outcome, receivedAt, steps, answer, booking, rating },
    ...{ fields: Object.fromEntries(labels), answers: own.answers },
    ...{ files: own.files, looks: own.looks },
  };
  return `${JSON.stringify(held, null, 2)}\n`;
};
