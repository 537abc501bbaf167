import fc from 'fast-check';
import { alignedForm } from './align-form';
import { newField, newForm, readForm, toKeep, type EditedForm } from './edited-form';
import { allFields, changeField, choicesBefore, moveField } from './form-edits';

const field = (key: string, rest: object = {}) => ({
  ...newField('text'),
  key,
  label: key,
  ...rest,
});
const choice = (key: string, ...values: string[]) => ({
  ...newField('choice'),
  ...{ key, label: key, options: values.map((value) => ({ value, label: value })) },
});
const formOf = (...sections: EditedForm['sections'][number]['fields'][]): EditedForm => ({
  ...newForm(),
  sections: sections.map((fields, at) => ({ title: `第${String(at)}组`, help: '', fields })),
});

test('a field walks through all sections and back, and none is lost or doubled on the way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(-1 as const, 1 as const), { maxLength: 30 }),
      (sizes, steps) => {
        let count = 0;
        const sections = sizes.map((size) =>
          Array.from({ length: size }, () => field(`f${String((count += 1))}`)),
        );
        let form = formOf([field('walker'), ...(sections[0] ?? [])], ...sections.slice(1));
        const others = allFields(form)
          .map(({ key }) => key)
          .filter((key) => key !== 'walker');
        let place = { section: 0, field: 0 };
        for (const by of steps) {
          ({ form, place } = moveField(form, place, by));
          expect(form.sections[place.section]?.fields[place.field]?.key).toBe('walker');
        }
        const keys = allFields(form).map(({ key }) => key);
        expect(keys.filter((key) => key !== 'walker')).toEqual(others);
        expect(keys).toHaveLength(others.length + 1);
      },
    ),
  );
});

test('conditions follow the key and the options that they stand on', () => {
  const onlyIf = { field: 'who', oneOf: ['guardian', 'other'] };
  const form = formOf([choice('who', 'self', 'guardian', 'other'), field('proof', { onlyIf })]);
  const renamed = changeField(
    form,
    { section: 0, field: 0 },
    choice('applicant', 'self', 'parent', 'other'),
  );
  expect(allFields(renamed)[1]?.onlyIf).toEqual({ field: 'applicant', oneOf: ['parent', 'other'] });
});

test('a condition may stand on choices before it alone', () => {
  const form = formOf([choice('a', 'x'), field('b')], [choice('c', 'y'), field('d')]);
  expect(choicesBefore(form, { section: 1, field: 0 }).map(({ key }) => key)).toEqual(['a']);
  expect(choicesBefore(form).map(({ key }) => key)).toEqual(['a', 'c']);
});

test('a translation takes keys, order and rules of the Chinese form and keeps its own words', () => {
  const model = formOf([choice('who', 'self', 'guardian'), field('name', { required: false })]);
  const own = formOf([
    { ...field('name'), label: 'Name' },
    { ...choice('who', 'guardian'), options: [{ value: 'guardian', label: 'Guardian' }] },
    field('old'),
  ]);
  const aligned = alignedForm(model, own);
  expect(allFields(aligned)).toMatchObject([
    {
      key: 'who',
      options: [
        { value: 'self', label: 'self' },
        { value: 'guardian', label: 'Guardian' },
      ],
    },
    { key: 'name', label: 'Name', required: false },
  ]);
  expect(allFields(alignedForm(model, undefined))).toEqual(allFields(model));
});

test('what is kept can be read again, and what says nothing is not kept', () => {
  const form = formOf([field('name', { help: '' })]);
  const kept = toKeep(form) as { sections: { fields: object[] }[]; handling: object };
  expect(kept.sections[0]?.fields[0]).not.toHaveProperty('help');
  expect(kept.handling).not.toHaveProperty('closesOn');
  expect(readForm(kept)).toEqual(form);
  expect(readForm(null)).toBeUndefined();
});
