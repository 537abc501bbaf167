import { newField, type EditedForm } from '../../editorial/service-forms/edited-form';
import {
  addField,
  allFields,
  changeField,
  choicesBefore,
  moveField,
  removeField,
  type FieldPlace,
} from '../../editorial/service-forms/form-edits';
import { FieldCard } from './field-card';
import { faultsAt, type FormFault } from './use-form-faults';

export type EditForm = (change: (form: EditedForm) => EditedForm, what: string) => void;

/** What every part of the editor is given. */
export interface FormParts {
  form: EditedForm;
  faults: readonly FormFault[];
  id: string;
  edit: EditForm;
  /** tells a screen reader what has happened */
  onSay: (words: string) => void;
}

/** Which field is open, if any. */
export interface Opening {
  open: string | undefined;
  setOpen: (name: string | undefined) => void;
}

const nameOf = ({ section, field }: FieldPlace): string => `${String(section)}.${String(field)}`;

const focusSoon = (id: string): void => {
  window.requestAnimationFrame(() => {
    document.getElementById(id)?.focus();
  });
};

const numberOf = ({ sections }: EditedForm, { section, field }: FieldPlace): number =>
  sections.slice(0, section).reduce((sum, { fields }) => sum + fields.length, 0) + field + 1;

/** A new question at the end of a section, open and with the focus on it. */
export const addOpened = ({ form, id, edit }: FormParts, { setOpen }: Opening, section: number) => {
  const place = { section, field: form.sections[section]?.fields.length ?? 0 };
  edit((now) => addField(now, section, newField('text')), '');
  setOpen(nameOf(place));
  focusSoon(`${id}-${nameOf(place)}`);
};

/** The questions of one section. */
export const SectionFields = (props: FormParts & Opening & { section: number }) => {
  const { form, faults, id, edit, onSay, open, setOpen, section } = props;
  const taken = allFields(form).map(({ key }) => key);
  const move = (place: FieldPlace, by: -1 | 1) => {
    const { place: landing } = moveField(form, place, by);
    edit((now) => moveField(now, place, by).form, '');
    if (open === nameOf(place)) setOpen(nameOf(landing));
    onSay(`已移到第 ${String(landing.section + 1)} 组第 ${String(landing.field + 1)} 项`);
    focusSoon(`${id}-${nameOf(landing)}-${by === -1 ? 'up' : 'down'}`);
  };
  return (form.sections[section]?.fields ?? []).map((field, at) => {
    const place = { section, field: at };
    const name = nameOf(place);
    return (
      <FieldCard
        key={at}
        id={`${id}-${name}`}
        field={field}
        number={numberOf(form, place)}
        isOpen={open === name}
        choices={choicesBefore(form, place)}
        taken={taken}
        faults={faultsAt(faults, 'sections', section, 'fields', at)}
        onToggle={() => {
          setOpen(open === name ? undefined : name);
          focusSoon(`${id}-${name}`);
        }}
        onChange={(change, what) => {
          edit(
            (now) => {
              const old = now.sections[section]?.fields[at];
              if (old === undefined) return now;
              const part = typeof change === 'function' ? change(old) : change;
              return changeField(now, place, { ...old, ...part });
            },
            what === '' ? '' : `${name} ${what}`,
          );
        }}
        onMove={(by) => {
          move(place, by);
        }}
        onRemove={() => {
          edit((now) => removeField(now, place), '');
          setOpen(undefined);
          onSay('已删除，可以撤销');
        }}
      />
    );
  });
};
