/** How a reader wants the pages drawn. The server draws accordingly: no script is involved. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const SIZES = ['normal', 'large', 'larger'] as const;
export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];

export interface Settings {
  theme: Theme;
  size: Size;
}

const DEFAULT_SETTINGS: Settings = { theme: 'auto', size: 'normal' };
const COOKIE_NAME = 'reading';
const ONE_YEAR_SECONDS = 31_536_000;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null | undefined) =>
  allowed.find((item) => item === value);

/** A short name of the settings, e.g. `dark.large`; also the value of the cookie. */
export const settingsName = ({ theme, size }: Settings): string => `${theme}.${size}`;

/** Every combination by its name, so that reading a cookie is a look-up and never invents a new one. */
const BY_NAME = new Map<string, Settings>(
  THEMES.flatMap((theme) =>
    SIZES.map((size) => [settingsName({ theme, size }), { theme, size }] as const),
  ),
);

/** The settings in a `Cookie` header; anything unknown counts as the default. */
export const settingsFromCookie = (header: string | undefined): Settings => {
  const value = header === undefined ? undefined : /(?:^|;\s*)reading=([a-z.]+)/.exec(header)?.[1];
  return (value === undefined ? undefined : BY_NAME.get(value)) ?? DEFAULT_SETTINGS;
};

/** The settings after a form was sent: what the form does not name stays as it was. */
export const settingsFromForm = (form: URLSearchParams, current: Settings): Settings => ({
  theme: oneOf(THEMES, form.get('theme')) ?? current.theme,
  size: oneOf(SIZES, form.get('size')) ?? current.size,
});

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
