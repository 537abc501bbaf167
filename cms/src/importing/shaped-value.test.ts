import { serviceForm } from '@minzong/content-types';
import { readShaped } from './shaped-value';

const WRITTEN = {
  sections: [
    {
      title: '2026',
      fields: [
        {
          ...{ kind: 'text', key: 'name', label: '01', required: 'true', sensitive: '否' },
          ...{ lines: 'one', mostCharacters: '50' },
        },
        {
          ...{ kind: 'number', key: 'area', label: '面积', required: 'false', sensitive: 'false' },
          ...{ least: '0.5', decimals: '1' },
        },
      ],
    },
  ],
  handling: {
    kind: 'decision',
    reviews: '2',
    appointments: [
      { key: 'hall', name: '大厅', weekdays: ['1', '5'], times: ['09:00'], placesEach: '3' },
    ],
  },
  privacy: { purpose: '审核', basis: '法定职责', keptMonths: '24' },
};

test('numbers and yes or no become what the form asks for, words that look like numbers stay words', () => {
  expect(serviceForm.parse(readShaped(serviceForm, WRITTEN))).toMatchObject({
    sections: [
      {
        title: '2026',
        fields: [
          { label: '01', required: true, sensitive: false, mostCharacters: 50 },
          { least: 0.5, decimals: 1 },
        ],
      },
    ],
    handling: { reviews: 2, appointments: [{ weekdays: [1, 5], placesEach: 3 }] },
    privacy: { keptMonths: 24 },
  });
});

test('what does not fit is left for the schema to name', () => {
  const form = readShaped(serviceForm, {
    ...WRITTEN,
    privacy: { purpose: '审核', basis: '法定职责', keptMonths: '两年' },
  });
  expect(serviceForm.safeParse(form).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'privacy.keptMonths',
  ]);
});
