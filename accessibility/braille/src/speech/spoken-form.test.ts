import { loadDictionary } from '../load';
import { createSpokenForm } from './spoken-form';

const spokenForm = createSpokenForm(loadDictionary());

it.each([
  ['六枝', 'lu4 zhi1', '路枝'],
  ['朝阳', 'zhao1 yang2', '招阳'],
  ['重阳木', 'zhong4 yang2 mu4', '众阳木'],
])('%s read %s is spoken %s', (text, reading, spoken) => {
  expect(spokenForm(text, reading.split(' '))).toBe(spoken);
});

it('leaves alone what a voice reads right by itself', () => {
  expect(spokenForm('重庆', ['chong2', 'qing4'])).toBeUndefined();
  expect(spokenForm('单于', ['chan2', 'yu2'])).toBeUndefined();
});

it('leaves alone what no common character says without doubt', () => {
  expect(spokenForm('给水', ['gei3', 'shui3'])).toBeUndefined();
});
