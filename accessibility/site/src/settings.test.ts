import fc from 'fast-check';
import {
  CHOICES,
  CHOICE_NAMES,
  DEFAULT_SETTINGS,
  settingsCookie,
  settingsFromCookie,
  settingsFromForm,
  settingsMarks,
  settingsName,
  type Settings,
} from './settings';

const anySettings = fc.record(
  Object.fromEntries(CHOICE_NAMES.map((choice) => [choice, fc.constantFrom(...CHOICES[choice])])),
) as unknown as fc.Arbitrary<Settings>;

describe('reading settings', () => {
  it('come back from the cookie as they were, every combination', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const [cookie = ''] = settingsCookie(settings, true).split(';');
        expect(settingsFromCookie(`a=b; ${cookie}; c=d`)).toEqual(settings);
      }),
    );
  });

  it('are the default for any cookie that names none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(!/^[a-z.]+/.test(value));
        expect(settingsFromCookie(`reading=${value}`)).toEqual(DEFAULT_SETTINGS);
      }),
    );
    for (const value of [
      '',
      'dark',
      'dark.enormous',
      'dark.large.',
      'constructor',
      'auto.normal.normal',
    ])
      expect(settingsFromCookie(`reading=${value}`)).toEqual(DEFAULT_SETTINGS);
  });

  it('of before this version still hold', () => {
    expect(settingsFromCookie('reading=dark.larger')).toEqual({
      ...{ ...DEFAULT_SETTINGS, theme: 'dark', size: 'larger' },
    });
  });

  it('change only as far as the form says, and all go back at once', () => {
    fc.assert(
      fc.property(anySettings, (current) => {
        const form = new URLSearchParams({ spacing: 'wide', theme: 'nonsense' });
        expect(settingsFromForm(form, current)).toEqual({ ...current, spacing: 'wide' });
        const back = settingsFromForm(new URLSearchParams({ reset: '1', size: 'giant' }), current);
        expect(back).toEqual(DEFAULT_SETTINGS);
      }),
    );
  });

  it('have one name each, and mark the page with what was chosen', () => {
    expect(settingsName(DEFAULT_SETTINGS)).toBe('auto.normal');
    expect(settingsName({ ...DEFAULT_SETTINGS, view: 'simple' })).toBe(
      'auto.normal.normal.normal.auto.shown.simple',
    );
    expect(settingsMarks({ ...DEFAULT_SETTINGS, measure: 'short' })).toMatchObject({
      'data-theme': 'auto',
      'data-size': 'normal',
      'data-measure': 'short',
      'data-spacing': undefined,
    });
  });
});
