import type { ReactNode } from 'react';
import { FieldNotes } from './field-notes';

export interface EditField {
  name: string;
  label: string;
  type: string;
  labelAction?: ReactNode;
  disabled?: boolean;
}

export interface EditLayout {
  layout: EditField[][][];
  components: Record<string, { layout: EditField[][] }>;
}

/** The name that says in the address of an edit view that the document must not be edited now. */
export const LOCKED = 'locked';

const decorated =
  (locked: boolean) =>
  (field: EditField): EditField => ({
    ...field,
    disabled: locked || field.disabled === true,
    labelAction: (
      <>
        {field.labelAction}
        <FieldNotes />
      </>
    ),
  });

/**
 * Strapi runs the hook again whenever the address changes, but hands the query to the first hook
 * alone; so the address itself is asked.
 */
const isLocked = (): boolean => new URLSearchParams(window.location.search).get(LOCKED) === 'true';

/** Puts the notes beside every field of the edit view, and closes the fields while in review. */
export const withFieldNotes = ({ layout }: { layout: EditLayout }): { layout: EditLayout } => {
  const decorate = decorated(isLocked());
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: component.layout.map((row) => row.map(decorate)) },
    ]),
  );
  return {
    layout: {
      ...layout,
      components,
      layout: layout.layout.map((panel) => panel.map((row) => row.map(decorate))),
    },
  };
};
