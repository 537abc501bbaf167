import { pinyin } from 'pinyin-pro';

const MAXIMUM_LENGTH = 80;

/**
 * Lower-case Latin words joined by hyphens: Chinese in pinyin without tones, accents removed.
 * Empty when nothing can be written in Latin letters (Tibetan, Yi).
 */
export const slugFrom = (title: string): string => {
  const latin = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return latin
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAXIMUM_LENGTH)
    .replace(/^-+|-+$/g, '');
};
