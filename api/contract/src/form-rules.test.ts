import type { FormField, ServiceForm } from '@minzong/content-types';
import fc from 'fast-check';
import {
  CONSENT,
  askedKeys,
  cleanedAnswers,
  faultsOfAnswers,
  needsConsent,
  type Answers,
  type Form,
} from './form-rules';

const TODAY = '2026-11-22';
const common = { required: true, sensitive: false };

const FIELDS: FormField[] = [
  { kind: 'text', key: 'name', label: '姓名', ...common, lines: 'one', mostCharacters: 5 },
  { kind: 'identity-number', key: 'id', label: '身份证号', ...common, sensitive: true },
  {
    ...{ kind: 'choice', key: 'way', label: '领取方式', ...common, several: false },
    options: [
      { value: 'post', label: '邮寄' },
      { value: 'counter', label: '窗口' },
    ],
  },
  {
    ...{ kind: 'text', key: 'address', label: '地址', ...common, lines: 'several' },
    mostCharacters: 100,
    onlyIf: { field: 'way', oneOf: ['post'] },
  },
  {
    ...{ kind: 'choice', key: 'scripts', label: '文字', ...common, required: false, several: true },
    options: [
      { value: 'bo', label: '藏文' },
      { value: 'ii', label: '彝文' },
    ],
  },
  {
    ...{ kind: 'text', key: 'which', label: '哪一种', ...common, lines: 'one', mostCharacters: 9 },
    onlyIf: { field: 'scripts', oneOf: ['ii'] },
  },
  { kind: 'number', key: 'area', label: '面积', ...common, decimals: 2, least: 0, most: 99 },
  { kind: 'date', key: 'day', label: '日期', ...common, range: 'future' },
  { kind: 'region', key: 'place', label: '所在地', ...common, level: 'county' },
  { kind: 'telephone', key: 'telephone', label: '电话', ...common },
  { kind: 'declaration', key: 'promise', label: '承诺', ...common, text: '以上属实' },
];

const formOf = (fields: FormField[]): Form => ({
  sections: [{ title: '一', fields }],
  handling: { kind: 'decision', reviews: 1, appointments: [] },
  privacy: { purpose: '办理', basis: '法定职责', keptMonths: 12, sensitive: '需要核对身份' },
  materials: [
    {
      ...{ key: 'photo', name: '照片', copies: 1, required: true, medium: 'electronic' },
      upload: { kinds: ['picture'], mostFiles: 2, mostMegabytes: 5 },
    },
    {
      ...{ key: 'proof', name: '证明', copies: 1, required: true, medium: 'either' },
      upload: { kinds: ['pdf'], mostFiles: 1, mostMegabytes: 5 },
      onlyIf: { field: 'way', oneOf: ['counter'] },
    },
    { name: '只收纸质', copies: 1, required: true, medium: 'paper' },
  ],
});
const form = formOf(FIELDS);

const GOOD: Answers = {
  ...{ name: '阿依', id: '11010519491231002X', way: 'counter', area: '12.50', day: '2026-11-22' },
  ...{ place: '511132', telephone: '0833-2345678', promise: 'yes', photo: ['a'], [CONSENT]: 'yes' },
};
const faults = (changes: Answers, only?: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(faultsOfAnswers(form, { ...GOOD, ...changes }, TODAY, only));

it('has nothing to say of what is right', () => {
  expect(faults({})).toEqual({});
});

it.each<[string, Answers, Record<string, unknown>]>([
  ['an empty answer', { name: '' }, { name: { kind: 'missing' } }],
  ['too many characters, counted as people count', { name: '𠮷𠮷𠮷𠮷𠮷' }, {}],
  ['one more', { name: '六个字的名字' }, { name: { kind: 'too-long', most: 5, length: 6 } }],
  ['a wrong number', { id: '110105194912310021' }, { id: { kind: 'not-an-identity-number' } }],
  ['an option that is none', { way: 'pigeon' }, { way: { kind: 'not-an-option' } }],
  ['two where one is wanted', { way: ['counter', 'counter'] }, { way: { kind: 'not-an-option' } }],
  ['three decimals', { area: '1.234' }, { area: { kind: 'not-a-number', decimals: 2 } }],
  ['words for a number', { area: '1e2' }, { area: { kind: 'not-a-number', decimals: 2 } }],
  ['below the least', { area: '-1' }, { area: { kind: 'too-small', least: 0 } }],
  ['above the most', { area: '100' }, { area: { kind: 'too-large', most: 99 } }],
  ['a day that is none', { day: '2027-02-29' }, { day: { kind: 'not-a-day' } }],
  ['yesterday', { day: '2026-11-21' }, { day: { kind: 'not-future' } }],
  ['a city where a county is wanted', { place: '51110' }, { place: { kind: 'not-a-region' } }],
  ['no digits', { telephone: '没有' }, { telephone: { kind: 'not-a-telephone' } }],
  ['a promise that was not made', { promise: 'no' }, { promise: { kind: 'missing' } }],
  ['no picture', { photo: [] }, { photo: { kind: 'missing' } }],
  ['three pictures', { photo: ['a', 'b', 'c'] }, { photo: { kind: 'too-many-files', most: 2 } }],
  ['no consent', { [CONSENT]: '' }, { [CONSENT]: { kind: 'consent-missing' } }],
])('judges %s', (_, changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

it('asks only for what its conditions ask for, along a chain too', () => {
  expect(faults({ way: 'post' })).toEqual({ address: { kind: 'missing' } });
  const asked = askedKeys(form, { scripts: ['bo', 'ii'] });
  expect([asked.has('which'), asked.has('address'), asked.has('proof')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(cleanedAnswers(form, { ...GOOD, address: '写过又改主意' })).not.toHaveProperty('address');
});

it('leaves closed fields alone in a correction', () => {
  expect(faults({ name: '', area: '' }, new Set(['area']))).toEqual({ area: { kind: 'missing' } });
});

it('wants the separate consent only where something sensitive was answered', () => {
  expect(needsConsent(form, GOOD)).toBe(true);
  expect(needsConsent(form, { ...GOOD, id: '' })).toBe(false);
});

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.constantFrom('yes', 'post', 'counter', '１２．５', ' 110105 19491231 002x ', '2026-11-23'),
);
const anything = fc.dictionary(
  fc.constantFrom(...FIELDS.map(({ key }) => key), 'photo', 'proof', CONSENT, 'unknown'),
  typed,
);

it('cleans once and for all, adds nothing, and keeps nothing that is not asked for', () => {
  fc.assert(
    fc.property(anything, (answers) => {
      const once = cleanedAnswers(form, answers);
      expect(cleanedAnswers(form, once)).toEqual(once);
      const asked = askedKeys(form, once);
      for (const key of Object.keys(once)) {
        expect(key in answers).toBe(true);
        expect(key === CONSENT || asked.has(key)).toBe(true);
      }
    }),
  );
});

it('finds a fault in every required answer that is taken away, and in no other place', () => {
  const required = FIELDS.filter((field) => field.required && field.onlyIf === undefined);
  fc.assert(
    fc.property(fc.subarray(required.map(({ key }) => key)), (removed) => {
      const rest = Object.fromEntries(
        Object.entries(GOOD).filter(([key]) => !removed.includes(key)),
      );
      const found = faultsOfAnswers(form, rest, TODAY);
      expect([...found.keys()].sort()).toEqual([...removed].sort());
    }),
  );
});

it('judges whatever is typed without failing, whatever the form', () => {
  const shapes: ServiceForm['sections'][number]['fields'][] = FIELDS.map((field) => [field]);
  fc.assert(
    fc.property(fc.constantFrom(...shapes), anything, (fields, answers) => {
      const small = formOf(fields.filter(({ onlyIf }) => onlyIf === undefined));
      const cleaned = cleanedAnswers(small, answers);
      for (const key of faultsOfAnswers(small, cleaned, TODAY).keys())
        expect([...askedKeys(small, cleaned), CONSENT]).toContain(key);
    }),
  );
});
