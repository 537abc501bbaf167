import { zhCN, type Words } from './zh-cn';

/** No words of the interface are certain enough in Yi yet; Chinese stands in for all. */
export const ii: Words = zhCN;
