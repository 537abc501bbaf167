import type { Word } from './zh-cn';

/** Tibetan words that are beyond doubt; everything else is shown in Chinese and marked as such. */
export const bo: Partial<Record<Word, string>> = {
  search: 'འཚོལ་བཤེར།',
  articles: 'གསར་འགྱུར།',
  policies: 'སྲིད་ཇུས།',
  magazines: 'དུས་དེབ།',
  'ancient-texts': 'དཔེ་རྙིང་།',
  regions: 'ས་ཁུལ།',
  'ethnic-groups': 'མི་རིགས།',
  languages: 'སྐད་ཡིག',
};
