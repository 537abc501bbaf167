import { zhCN, type Words } from './zh-cn';

/** Tibetan where the words are certain; Chinese stands in for the rest. */
export const bo: Words = {
  ...zhCN,
  collections: { ...zhCN.collections, articles: 'གསར་འགྱུར', policies: 'སྲིད་ཇུས' },
  search: { ...zhCN.search, title: 'འཚོལ་བཤེར', submit: 'འཚོལ་བཤེར' },
};
