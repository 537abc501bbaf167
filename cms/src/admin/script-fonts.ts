import tibetan from '@fontsource/noto-serif-tibetan/files/noto-serif-tibetan-tibetan-400-normal.woff2';
import yi from '@fontsource/noto-sans-yi/files/noto-sans-yi-yi-400-normal.woff2';

const SCRIPTS = [
  { family: 'Minzong Tibetan', source: tibetan, unicodeRange: 'U+0F00-0FFF' },
  { family: 'Minzong Yi', source: yi, unicodeRange: 'U+A000-A4CF' },
];

const FAMILIES = [...SCRIPTS.map(({ family }) => `'${family}'`), '-apple-system', "'Segoe UI'"];
const FALLBACK = "Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/**
 * Lets the admin show Tibetan and Yi on machines without fonts for them. Each font serves its own
 * script alone, so everything else looks as Strapi wants it.
 */
export const loadScriptFonts = (): void => {
  for (const { family, source, unicodeRange } of SCRIPTS)
    document.fonts.add(new FontFace(family, `url(${source})`, { unicodeRange, display: 'swap' }));
  const style = document.createElement('style');
  style.textContent = `body, input, textarea, button, select, .CodeMirror, .CodeMirror pre
    { font-family: ${FAMILIES.join(', ')}, ${FALLBACK} !important; }`;
  document.head.append(style);
};
