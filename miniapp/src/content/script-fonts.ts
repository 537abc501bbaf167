import { API_URL } from '../config';
import { loadFont } from '../platform/fonts';
import { isWellConnected } from '../platform/network';

interface ScriptFont {
  /** as styles/type.scss names it, before what telephones may have of their own */
  family: string;
  file: string;
  letters: RegExp;
}

const FONTS: ScriptFont[] = [
  { family: 'Noto Serif Tibetan', file: 'noto-serif-tibetan.woff', letters: /[\u0f00-\u0fff]/ },
  { family: 'Noto Sans Yi', file: 'noto-sans-yi.woff', letters: /[\ua000-\ua4cf]/ },
];

/** Fonts that are there or on their way. */
const begun = new Set<string>();

const load = async ({ family, file }: ScriptFont): Promise<void> => {
  if (begun.has(family)) return;
  begun.add(family);
  try {
    // On a weak network the letters of the telephone, if it has any, are better than waiting.
    if (!(await isWellConnected())) throw new Error('the network is weak');
    await loadFont(family, `${API_URL}/fonts/${file}`);
  } catch {
    // The next text in this script tries again.
    begun.delete(family);
  }
};

/**
 * Loads the fonts for the Tibetan and Yi letters in what is about to be shown, each once; nothing
 * for texts without such letters. What is shown does not wait for them.
 */
export const loadFontsFor = (shown: unknown): void => {
  const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
  for (const font of FONTS) if (font.letters.test(text)) void load(font);
};
