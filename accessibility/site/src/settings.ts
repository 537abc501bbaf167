/**
 * How a reader wants the pages drawn. The server draws accordingly: no script is involved. The
 * first of each is what a reader has who chose nothing, and follows the settings of the device.
 */
export const CHOICES = {
  theme: ['auto', 'light', 'dark', 'contrast', 'inverse'],
  /** 18, 24, 30, 36 and 45 CSS pixels: up to two and a half times (WCAG 1.4.4 asks for twice) */
  size: ['normal', 'large', 'larger', 'double', 'giant'],
  /** wide: the distances of WCAG 1.4.12 */
  spacing: ['normal', 'wide'],
  measure: ['normal', 'short', 'full'],
  motion: ['auto', 'none'],
  /** the readings that editors wrote; `all`: pinyin over all Chinese text of a document */
  ruby: ['shown', 'hidden', 'all'],
  view: ['full', 'simple'],
} as const;

export type Choice = keyof typeof CHOICES;
export type Settings = { [Name in Choice]: (typeof CHOICES)[Name][number] };

export const CHOICE_NAMES = Object.keys(CHOICES) as Choice[];

const COOKIE_NAME = 'reading';
const ONE_YEAR_SECONDS = 31_536_000;
/** Theme and size are always named, so that cookies of before stay what they are. */
const ALWAYS_NAMED = 2;

const nameOf = (settings: Settings): string => {
  const chosen = CHOICE_NAMES.map((choice) => settings[choice]);
  const last = CHOICE_NAMES.findLastIndex((choice) => settings[choice] !== CHOICES[choice][0]);
  return chosen.slice(0, Math.max(ALWAYS_NAMED, last + 1)).join('.');
};

/** Every combination by its name, so that reading a cookie is a look-up and never invents a new one. */
const BY_NAME = new Map<string, Settings>(
  CHOICE_NAMES.reduce<Partial<Settings>[]>(
    (all, choice) =>
      all.flatMap((some) => CHOICES[choice].map((value) => ({ ...some, [choice]: value }))),
    [{}],
  ).map((settings) => [nameOf(settings as Settings), settings as Settings]),
);
const NAMES = new Map([...BY_NAME].map(([name, settings]) => [settings, name]));

/** The settings of a reader who chose nothing. */
export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  CHOICE_NAMES.map((choice) => [choice, CHOICES[choice][0]]),
) as Settings;

/** A short name of the settings, e.g. `dark.large`; also the value of the cookie. */
export const settingsName = (settings: Settings): string => NAMES.get(settings) ?? nameOf(settings);

const DEFAULT_NAME = settingsName(DEFAULT_SETTINGS);
const THE_DEFAULT = BY_NAME.get(DEFAULT_NAME) ?? DEFAULT_SETTINGS;

/** The settings in a `Cookie` header; anything unknown counts as the default. */
export const settingsFromCookie = (header: string | undefined): Settings => {
  const value = header === undefined ? undefined : /(?:^|;\s*)reading=([a-z.]+)/.exec(header)?.[1];
  return (value === undefined ? undefined : BY_NAME.get(value)) ?? THE_DEFAULT;
};

/**
 * The settings after a form was sent: what the form does not name stays as it was; `reset` takes
 * everything back.
 */
export const settingsFromForm = (form: URLSearchParams, current: Settings): Settings => {
  if (form.has('reset')) return THE_DEFAULT;
  const chosen = CHOICE_NAMES.map((choice) => {
    const allowed: readonly string[] = CHOICES[choice];
    return [choice, allowed.find((value) => value === form.get(choice)) ?? current[choice]];
  });
  return Object.fromEntries(chosen) as Settings;
};

/** The `Set-Cookie` header that keeps the settings. It says nothing about the reader but these. */
export const settingsCookie = (settings: Settings, secure: boolean): string =>
  [
    `${COOKIE_NAME}=${settingsName(settings)}`,
    'Path=/',
    `Max-Age=${String(ONE_YEAR_SECONDS)}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** Marks on the page's root element by which the style sheet knows the settings. */
export const settingsMarks = (settings: Settings): Record<string, string | undefined> =>
  Object.fromEntries(
    CHOICE_NAMES.map((choice, index) => [
      `data-${choice}`,
      index < ALWAYS_NAMED || settings[choice] !== CHOICES[choice][0]
        ? settings[choice]
        : undefined,
    ]),
  );
